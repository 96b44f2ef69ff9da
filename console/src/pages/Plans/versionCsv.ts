import type { PlanVersion } from '../../api/plans';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { exactMoment, today } from '../../format/when';
import { texts } from '../../texts/texts';
import { presetOf } from './presetOf';
import { severeOf } from './readiness';
import { versionState } from './versionState';

const words = texts.plans;

/** Each version with its parameters, as whoever checks the rules from outside needs them. */
export const versionCsv = (versions: readonly PlanVersion[]): CsvColumn<PlanVersion>[] => [
  [words.versionColumn, ({ version }) => words.version(version)],
  [words.planName, ({ plan }) => presetOf(plan) ?? plan.name],
  [words.state, (version) => words.states[versionState(versions, version, today())]],
  [words.effective, ({ effectiveFrom }) => effectiveFrom],
  [words.publishedAt, ({ publishedAt }) => exactMoment(publishedAt)],
  [words.publishedBy, ({ publishedBy }) => publishedBy],
  [words.severeCount, ({ findings }) => severeOf(findings).length],
  [words.findingColumn, ({ findings }) => findings.length],
  [words.parameters, ({ plan }) => JSON.stringify(plan)],
];
