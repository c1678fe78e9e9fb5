/** What is kept, and the endings that its name may have. The first is given to a name that has none of them. Nothing else is kept. */
export const fileKinds = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/zip': ['zip'],
  'audio/mpeg': ['mp3'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/wav': ['wav'],
  'video/mp4': ['mp4'],
  'video/webm': ['webm'],
  'text/plain': ['txt', 'log', 'eml', 'json'],
  'text/csv': ['csv'],
  'text/markdown': ['md'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type MediaType = keyof typeof fileKinds;

export const isKept = (mediaType: string): mediaType is MediaType => Object.hasOwn(fileKinds, mediaType);
export const isImage = (mediaType: MediaType): boolean => mediaType.startsWith('image/');

/** Kinds of text look alike inside, so the ending of the name tells which one it is. */
export const textKind = (name: string): MediaType =>
  (['text/csv', 'text/markdown'] as const).find((kind) => fileKinds[kind].some((ending) => name.toLowerCase().endsWith(`.${ending}`))) ?? 'text/plain';
