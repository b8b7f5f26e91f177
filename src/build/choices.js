// Kept choices go on before the first paint, so that a dark theme does not flash. The page reads them again.
// Mostly there are none, and an error that is thrown and caught would delay the first paint.
try {
  const { theme, size, matches } = JSON.parse(localStorage.reader ?? '{}');
  const root = document.documentElement.dataset;
  if (/^(light|sepia|dark|contrast)$/.test(theme)) root.theme = theme;
  if (/^[1-4]$/.test(size)) root.size = size;
  if (matches === 'off') root.matches = 'off';
} catch {}
