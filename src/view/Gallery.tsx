// The gallery: formulas with their sources, what the source prints beside what is computed here.
import { useMemo } from 'react';
import { formatNumber } from '../draw/number';
import { compile, execute, reverseMode } from '../engine';
import { type Preset, presets } from '../lessons';
import { actions, type Scene } from '../state';
import { useWords } from './context';

/** Whether a number agrees with all digits that its source prints. */
function agrees(published: string, computed: number): boolean {
  const decimals = published.split('.')[1]?.length ?? 0;
  return Math.abs(computed - Number(published)) <= 0.5000001 * 10 ** -decimals;
}

function PresetRow({ preset, scene }: { readonly preset: Preset; readonly scene: Scene }) {
  const words = useWords();
  const run = useMemo(() => execute(reverseMode(compile(preset.program)), preset.inputs), [preset]);
  return (
    <li className="preset">
      <div className="preset-head">
        <h3>{preset.title[scene.lang]}</h3>
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
            <th scope="col">{words.published}</th>
            <th scope="col">{words.computed}</th>
          </tr>
        </thead>
        <tbody>
          {preset.published.map(({ ref, text }) => (
            <tr key={ref} className={agrees(text, run.at(ref)) ? undefined : 'differs'}>
              <th scope="row">{ref.startsWith('g:') ? `∂${run.tape.target}/∂${ref.slice(2)}` : ref.slice(2)}</th>
              <td>{text.replace('-', '−')}</td>
              <td data-number={String(run.at(ref))}>{formatNumber(run.at(ref), { digits: 10 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {preset.note !== undefined && <p className="preset-note">{preset.note[scene.lang]}</p>}
    </li>
  );
}

export function Gallery({ scene }: { readonly scene: Scene }) {
  return (
    <ul className="gallery">
      {presets.map((preset) => (
        <PresetRow key={preset.id} preset={preset} scene={scene} />
      ))}
    </ul>
  );
}
