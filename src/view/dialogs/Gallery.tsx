// The gallery: formulas with their sources, what the source prints beside what is computed here.
import { formatNumber } from '../../draw/numbers';
import { type Preset, presets } from '../../lessons';
import { useApp, useChoice, useFigure, useAllWords } from '../marks';
import './gallery.css';

function PresetRow({ preset }: { readonly preset: Preset }) {
  const { actions } = useApp();
  const words = useAllWords();
  const lang = useChoice('lang');
  const rows = useFigure('gallery').get(preset) ?? [];
  return (
    <li className="preset">
      <div className="preset-head">
        <h3>{preset.title[lang]}</h3>
        {preset.step !== undefined && (
          <button
            type="button"
            className="button"
            onClick={() => {
              actions.openMistake(preset);
              actions.closeDialog();
            }}
          >
            {words.mistakes.see}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            actions.openPreset(preset);
            actions.closeDialog();
          }}
        >
          {words.open}
        </button>
      </div>
      <pre translate="no">{preset.program}</pre>
      <p className="preset-source">{preset.source}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.quantity}</th>
            <th scope="col">{preset.exact === true ? words.exact : words.published}</th>
            <th scope="col">{words.computed}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, after, published, computed, agrees }) => (
            <tr key={`${name} ${String(after)}`} className={agrees ? undefined : 'differs'}>
              <th scope="row">{after ? words.mistakes.afterStep(name) : name}</th>
              <td>{published}</td>
              <td data-number={String(computed)}>{formatNumber(computed, { digits: 10 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {preset.note !== undefined && <p className="preset-note">{preset.note[lang]}</p>}
    </li>
  );
}

export function Gallery() {
  return (
    <ul className="gallery">
      {presets.map((preset) => (
        <PresetRow key={preset.id} preset={preset} />
      ))}
    </ul>
  );
}
