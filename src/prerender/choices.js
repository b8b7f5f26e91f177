// Kept choices go on before the first paint, so that a dark theme does not flash. The page reads them again.
try {
  const kept = JSON.parse(localStorage.getItem('reader') || '{}');
  const root = document.documentElement.dataset;
  if (/^(light|sepia|dark|contrast)$/.test(kept.theme)) root.theme = kept.theme;
  if (/^[1-4]$/.test(kept.size)) root.size = kept.size;
  if (kept.links === 'off') root.links = 'off';
} catch {}
