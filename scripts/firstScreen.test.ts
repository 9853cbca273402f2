// What React wrote becomes what a strict policy lets stand, and what nobody takes for the app.
import { expect, test } from 'vitest';
import { asMarkup, facesApart } from './firstScreen';

test('styles become classes, one for each text; places in the plot become data', () => {
  const styles = new Map<string, string>();
  const written = [
    '<div class="app no-panel" data-lesson="exp" data-frame="0">',
    '<span style="height:1em"></span><i class="a" style="height:1em;top:0"></i><b style="height:1em">x</b>',
    '<span class="plot-label" style="left:61.5px;top:20px" data-mark="m">y</span>',
    '</div>',
  ].join('');
  expect(asMarkup(written, [1, 2], styles)).toBe(
    '<div inert class="app no-panel"><span class="p0"></span><i class="p1 a"></i><b class="p0">x</b>' +
      '<span class="plot-label" data-at="61.5 20">y</span></div>',
  );
  expect([...styles]).toEqual([
    ['height:1em', 'p0'],
    ['height:1em;top:0', 'p1'],
  ]);
});

test('names of quantities, remarks and references are left out; a plot says its rims', () => {
  const written =
    '<!--$--><svg class="plot-drawing" width="5"><path id="a" data-ref="v:u" data-number="1" d="M0,0"/></svg>';
  expect(asMarkup(written, [1, 2, 3], new Map())).toBe(
    '<svg data-room="1 2 3" class="plot-drawing" width="5"><path d="M0,0"/></svg>',
  );
});

test('typefaces leave the style sheet of the build, with addresses as seen from the page', () => {
  const sheet = { type: 'asset', source: 'a{top:0}@font-face{src:url(./A.woff2)}@media print{b{top:0}}' };
  const script = { type: 'chunk' };
  expect(facesApart({ 'assets/style.css': sheet, 'assets/start.js': script })).toBe(
    '@font-face{src:url(./assets/A.woff2)}',
  );
  expect(sheet.source).toBe('a{top:0}@media print{b{top:0}}');
});
