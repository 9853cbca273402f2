// Says that what typesets formulas did not come: until it is fetched again they stand as their sources.
import { useSyncExternalStore } from 'react';
import { NotFetched } from './NotFetched';
import { typesetting } from './typesetting';

/** Nothing as long as it is there or on its way. */
export function Unset() {
  const { failed } = useSyncExternalStore(typesetting.subscribe, typesetting.now, typesetting.now);
  return failed && <NotFetched part={typesetting} place="refusal" />;
}
