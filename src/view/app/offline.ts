// Keeps the page for a reload without network, where it is served and says how; and learns of a new version.
import { memoByKey } from '../../engine/memo';

/** What some browsers ask for where an address of a script is given; the library of types does not know it yet. */
interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: () => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

/** Scripts that run beside the page go through a policy, which a page may make once: for the one that it starts, and no other. */
const trusted = memoByKey((address: './sw.js'): string => {
  const { trustedTypes: types } = window as { readonly trustedTypes?: Policies };
  return types?.createPolicy('adjoint-worker', { createScriptURL: () => address }).createScriptURL(address) ?? address;
});

/** Only a served page names a manifest; a frame without an origin may not even ask for a worker. */
const canKeep = (): boolean =>
  /^https?:$/.test(location.protocol) &&
  window.origin !== 'null' &&
  document.querySelector('link[rel="manifest"]') !== null &&
  'serviceWorker' in navigator;

/** The new version takes the place of this one, which stays whole until then. */
function takeOver(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('take over');
}

/**
 * Keeps the page. `told` is called when a new version of it is ready, with what puts that in the place of this one. Where
 * a page cannot be kept, nothing happens.
 */
export async function keepOffline(told: (update: () => void) => void): Promise<void> {
  if (!canKeep()) return;
  try {
    const registration = await navigator.serviceWorker.register(trusted('./sw.js'));
    const tell = (worker: ServiceWorker | null): void => {
      // The first version of all is no news.
      if (worker !== null && navigator.serviceWorker.controller !== null) told(() => takeOver(worker));
    };
    tell(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed') tell(worker);
      });
    });
  } catch {
    // No room, a private window, a host that refuses: the page works as it is.
  }
}
