// What the element itself says, in both languages: all else is said by the page in its frame.

/** What stands in place of a picture that cannot be shown. */
export const words = {
  en: {
    shut: 'The policy of this page lets no script run in a frame, so the graph cannot be shown here.',
    away: 'The graph was not fetched.',
  },
  zh: {
    shut: '本页的设置不让嵌入页面里的脚本运行，所以这里无法显示计算图。',
    away: '计算图没有取到。',
  },
} as const;
