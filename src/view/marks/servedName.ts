// One word for a formula: its source, and whether it stands on a line of its own.

/** How the served page names a formula, and how what is typeset is remembered. */
export const servedName = (tex: string, display: boolean): string => (display ? `$$${tex}` : tex);
