// Words of sharing: English.
export const sharing = {
  copyLink: 'Copy link to this moment',
  copyFrame: 'Copy code to embed',
  hide: 'Leave away',
  lock: 'Lock',
  parts: {
    header: 'top bar',
    panel: 'panel',
    inputs: 'inputs',
    timeline: 'timeline',
    menus: 'menus',
    formula: 'formulas',
    text: 'text',
    values: 'computed values',
    adjoints: 'adjoints',
  },
  locks: { inputs: 'inputs', formula: 'formula and network', step: 'step' },
  noQrCode: 'The link is too long for a QR code that can be read from the last row.',
  programTooLong: (most: number) =>
    `This program is too long for a link (${most} characters at most). The link leaves it out, with its place and inputs. Save it to a file instead.`,
  lessonTooLong: (most: number) =>
    `This lesson is too long for a link (${most} characters at most). Give it away as a file: this moment, or the text alone.`,
  weight: (length: number, most: number) => `The whole lesson is in the link: ${length} of at most ${most} characters.`,
  noLink: 'This page was opened from a disk: a link to it would work on this machine alone. Hand out a file instead.',
  saveMoment: 'Save this moment to a file',
  offline: 'Download for offline use',
  offlineWhy: 'One file with the whole page. It opens at exactly this moment and needs no network.',
  answers: {
    saved: 'The file is among your downloads.',
    folder:
      'A page in a folder may not read the files beside it. Hand out adjoint-single.html from this folder, with the moment as a file.',
    isOne: 'This page is that one file already. Hand it out, with the moment as a file.',
    unread: 'The file could not be read from here: open the page in a window of its own, with network.',
  },
};
