// The baseline as static HTML.

import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { Texts } from './Texts.tsx';

export const hydrated = renderToString(<Texts />);
export const bare = renderToStaticMarkup(<Texts />);
