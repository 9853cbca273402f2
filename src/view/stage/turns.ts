// One after the other, with air in between: what would stop the page if all of it were done at once.

type Turn = (done: () => void) => void;

const waiting: Turn[] = [];
let busy = false;
/** Milliseconds that a turn waits, so that a key that is held down is not slowed by pictures that nobody sees. */
const rest = 60;

function nextTurn(): void {
  if (busy) return;
  const turn = waiting.shift();
  if (turn === undefined) return;
  busy = true;
  turn(() => {
    busy = false;
    setTimeout(nextTurn);
  });
}

/** Does `turn` when all before it have called `done`; the answer takes it out, or ends it. */
export function takeTurn(turn: Turn): () => void {
  let end: (() => void) | undefined;
  const mine: Turn = (done) => {
    end = done;
    turn(() => {
      if (end === undefined) return;
      end = undefined;
      done();
    });
  };
  const timer = setTimeout(() => {
    waiting.push(mine);
    nextTurn();
  }, rest);
  return () => {
    clearTimeout(timer);
    const place = waiting.indexOf(mine);
    if (place >= 0) waiting.splice(place, 1);
    end?.();
    end = undefined;
  };
}
