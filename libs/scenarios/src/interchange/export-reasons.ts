/** Why a part of a scenario is changed or left out in a file for another tool. The key is stable; the text is what the report shows. */
export const exportReasons = {
  'imports.export-one-language': 'the format holds one language; these are left out',
  'imports.export-no-place': 'the format has no place for it',
  'imports.export-time-only': 'the format knows no conditions; it stands at its earliest time',
  'imports.export-time-unknown': 'nobody can say in advance when it comes; it stands at the beginning',
  'imports.export-on-shelf': 'it comes when the director wants; it is switched off in the file',
  'imports.export-sender-in-text': 'the sender stands in the first line of the text',
  'imports.export-options-in-text': 'the options of the decision stand in the text, without their consequences',
  'imports.export-in-description': 'it stands in the description for the staff',
  'imports.export-as-mail': 'the format has no such channel; it is a mail whose first line names the channel',
  'imports.export-attachment-left': 'attachments are left out',
  'imports.export-cell-full': 'a cell of a spreadsheet holds no more; the text is cut off',
} as const;
