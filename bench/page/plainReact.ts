// React without memory: the baseline of the bench in the page. See builds.ts.
export {
  Component,
  createContext,
  createElement,
  Fragment,
  StrictMode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';

/** The component itself: it renders whenever the one above it does. */
export const memo = <T>(component: T): T => component;

/** A new function at every rendering. */
export const useCallback = <T>(callback: T): T => callback;

/** Makes the value again at every rendering. */
export const useMemo = <T>(make: () => T): T => make();
