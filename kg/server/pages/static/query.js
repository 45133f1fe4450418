// The editor, before the plain form, which folds away. What is in the form is what it begins with.
"use strict";
(() => {
  const place = document.getElementById("yasgui");
  const form = document.getElementById("plain");
  if (!place || !window.Yasgui) return;
  const text = form.querySelector("textarea").value;
  place.hidden = false;
  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint: new URL(place.dataset.endpoint, location.href).href, method: "GET" },
    copyEndpointOnNewTab: true,
    persistenceId: null, // each visit begins with what its address says
    endpointCatalogueOptions: { getData: () => [] },
    yasqe: { prefixCcApi: null, value: text },
  });
  const tab = yasgui.getTab() || yasgui.addTab(true, {});
  tab.setQuery(text);
  form.closest("details").open = false;
})();
