/** Traffic Light Protocol 2.0 labels (FIRST). Never translated. From the widest audience to the narrowest. */
export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
/** Those that may be given to a team: TLP:RED is for the eyes of named people only. */
export const teamTlpLabels = tlpLabels.filter((label) => label !== 'TLP:RED');
export type Tlp = (typeof tlpLabels)[number];

/** What a thing made of several is marked with: the label of its strictest source. */
export const strictestOf = (first: Tlp, ...others: readonly Tlp[]): Tlp => others.reduce((strictest, label) => (tlpLabels.indexOf(label) > tlpLabels.indexOf(strictest) ? label : strictest), first);
