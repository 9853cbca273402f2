// The picture of the moment: as it will be saved, its look, and the files that it is saved as.
import { useMemo, useState } from 'react';
import { handOver, momentNote, themes } from '../../state';
import { useApp, useChoice, useAllWords } from '../marks';
import { pngOf } from '../picture';
import { Switch } from '../widgets';
import { usePicture } from './usePicture';

/** Pixels of a PNG for each of the drawing. */
const scales = [1, 2, 3] as const;

const missing = { svg: undefined, address: undefined };

export function PictureExport() {
  const words = useAllWords();
  const { session } = useApp();
  const [theme, setTheme] = useState(useChoice('theme'));
  const [bare, setBare] = useState(false);
  const [refused, setRefused] = useState(false);
  const lesson = useChoice('lesson');
  const look = useMemo(() => ({ theme, bare }), [theme, bare]);
  const made = usePicture(look);
  const { svg, address } = made === 'failed' || made === undefined ? missing : made;
  const note = (): string => momentNote(session.store.getState().choices);
  const savePng = (scale: number): void => {
    if (svg === undefined) return;
    setRefused(false);
    pngOf(svg, scale, note()).then(
      (blob) => handOver(session, blob, `${lesson}${scale === 1 ? '' : `@${scale}x`}.png`),
      () => setRefused(true),
    );
  };
  const status =
    made === 'failed' || refused ? words.takeHome.failed : made === undefined ? words.takeHome.working : '';
  return (
    <section className="export-picture" aria-label={words.takeHome.picture}>
      <h3>{words.takeHome.picture}</h3>
      <div className="export-look">
        <Switch
          label={words.takeHome.look}
          value={theme}
          options={themes.map((value) => ({ value, text: words.themes[value] }))}
          choose={setTheme}
        />
        <label className="export-bare">
          <input type="checkbox" checked={bare} onChange={({ target }) => setBare(target.checked)} />
          <span>{words.takeHome.bare}</span>
        </label>
      </div>
      <div className="export-preview" data-bare={bare || undefined}>
        {address !== undefined && <img src={address} alt={words.takeHome.preview} />}
      </div>
      <p role="status">{status}</p>
      {svg !== undefined && !svg.includes('@font-face') && <p role="note">{words.takeHome.noFaces}</p>}
      <div className="export-files">
        <button
          type="button"
          className="button primary"
          data-first
          aria-label={words.takeHome.save('SVG')}
          aria-disabled={svg === undefined}
          onClick={() =>
            svg !== undefined && handOver(session, new Blob([svg], { type: 'image/svg+xml' }), `${lesson}.svg`)
          }
        >
          SVG
        </button>
        {scales.map((scale) => (
          <button
            key={scale}
            type="button"
            className="button"
            aria-label={words.takeHome.save(`PNG ${scale}×`)}
            aria-disabled={svg === undefined}
            onClick={() => savePng(scale)}
          >
            {`PNG ${scale}×`}
          </button>
        ))}
      </div>
    </section>
  );
}
