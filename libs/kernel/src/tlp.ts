/** Traffic Light Protocol 2.0 labels (FIRST). Never translated. From the widest audience to the narrowest. */
export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type Tlp = (typeof tlpLabels)[number];
