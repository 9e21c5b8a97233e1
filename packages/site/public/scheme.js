// Before anything is drawn: the page is as light or dark as the reader chose it the last time.
try {
  const scheme = localStorage.getItem('livestall-docs:scheme');
  if (scheme) document.documentElement.dataset.scheme = scheme;
} catch {
  // Without storage the system's own scheme stays.
}
