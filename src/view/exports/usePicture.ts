// The drawing on the stage as the text of a picture, made anew for each look.
import { useEffect, useState } from 'react';
import { plainTex } from '../../draw/tex';
import { momentNote } from '../../state';
import { heardOf } from '../panel';
import { useApp, useWords } from '../marks';
import { drawingOf, drawingText, type Look } from '../picture';

/** A picture that is there, or one that could not be made. */
type Made = { readonly svg: string; readonly address: string } | 'failed';

/** The picture in this look, with an address for the page that holds as long as it is shown; undefined while it is made. */
export function usePicture(look: Look): Made | undefined {
  const app = useApp();
  const { name } = useWords();
  const [made, setMade] = useState<{ readonly look: Look; readonly picture: Made } | undefined>(undefined);
  useEffect(() => {
    let end = (): void => undefined;
    let wanted = true;
    const { scene, store } = app.session;
    const now = scene.getState();
    const { headline, sentence } = heardOf(now);
    const said = {
      title: `${name} · ${now.lesson.title[now.lang]} · ${plainTex(now.lesson.formula)}`,
      about: [headline, sentence].filter((each) => each !== '').join(' '),
      note: momentNote(store.getState().choices),
    };
    const put = (svg: string): void => {
      if (!wanted) return;
      const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      end = () => URL.revokeObjectURL(address);
      setMade({ look, picture: { svg, address } });
    };
    const fail = (): void => {
      if (wanted) setMade({ look, picture: 'failed' });
    };
    drawingText(drawingOf(app), look, said).then(put, fail);
    return () => {
      wanted = false;
      end();
    };
  }, [app, look, name]);
  return made?.look === look ? made.picture : undefined;
}
