export { aFinding, aReport } from './report.ts';
export type { ReportMaterial } from '../report/material.ts';
export { oscalOf } from '../report/oscal.ts';
