// The choice of a notation: each with samples of its own, and where its indices begin.
import { indexBases, notationIds, notations, notationSamples, notationWith } from '../../state';
import { Formula, useApp, useChosen, useWords } from '../marks';
import { Sheet } from './Sheet';
import '../notation.css';

export function NotationSheet() {
  const { actions } = useApp();
  const words = useWords().notation;
  const choices = useChosen(({ choices: { notation, base } }) => ({ notation, base }));
  const { fixed } = notations[choices.notation];
  const { base: chosen } = notationWith(choices.notation, choices.base);
  return (
    <Sheet title={words.title}>
      <div className="notations" role="radiogroup" aria-label={words.title}>
        {notationIds.map((id) => (
          <button
            key={id}
            type="button"
            role="radio"
            aria-checked={id === choices.notation}
            className="notation-choice"
            data-notation={id}
            onClick={() => actions.setNotation(id)}
          >
            <span className="notation-name">{words.names[id]}</span>
            <span className="notation-samples" aria-hidden="true">
              {notationSamples(notationWith(id, choices.base)).map((tex) => (
                <Formula key={tex} tex={tex} />
              ))}
            </span>
          </button>
        ))}
      </div>
      <div className="notation-base">
        <span>{words.base}</span>
        <span className="view-switch" role="radiogroup" aria-label={words.base}>
          {indexBases.map((base) => (
            <button
              key={base}
              type="button"
              role="radio"
              aria-checked={base === chosen}
              disabled={fixed && base !== chosen}
              onClick={() => actions.setBase(base)}
            >
              {base}
            </button>
          ))}
        </span>
        {fixed && <small>{words.fixed}</small>}
      </div>
    </Sheet>
  );
}
