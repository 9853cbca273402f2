// The choice of a notation: each with samples of its own, and where its indices begin.
import { indexBases, notationIds, notations, notationSamples, notationWith } from '../../lessons';
import { Formula, useApp, useChosen, useWords } from '../marks';
import { Switch } from '../widgets';
import './notation.css';

export function NotationSheet() {
  const { actions } = useApp();
  const words = useWords().notation;
  const choices = useChosen(({ choices: { notation, base } }) => ({ notation, base }));
  const { fixed } = notations[choices.notation];
  const { base: chosen } = notationWith(choices.notation, choices.base);
  return (
    <>
      <Switch
        className="notations"
        label={words.title}
        value={choices.notation}
        options={notationIds.map((id) => ({
          value: id,
          data: { 'data-notation': id },
          text: (
            <>
              <span className="notation-name">{words.names[id]}</span>
              <span className="notation-samples" aria-hidden="true">
                {notationSamples(notationWith(id, choices.base)).map((tex) => (
                  <Formula key={tex} tex={tex} />
                ))}
              </span>
            </>
          ),
        }))}
        choose={actions.setNotation}
      />
      <div className="notation-base">
        <span>{words.base}</span>
        <Switch
          label={words.base}
          value={chosen}
          options={indexBases.map((base) => ({ value: base, text: base, disabled: fixed && base !== chosen }))}
          choose={actions.setBase}
        />
        {fixed && <small>{words.fixed}</small>}
      </div>
    </>
  );
}
