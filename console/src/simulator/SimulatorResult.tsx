import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Simulation } from '../../../cloudfunctions/shared/domain/simulation/simulate';
import { Icon } from '../components/Icon/Icon';
import { csvText } from '../csv/csvText';
import { saveFile } from '../csv/saveFile';
import { today } from '../format/when';
import { texts } from '../texts/texts';
import { Basis } from './Basis';
import type { Simulated } from './compared';
import { monthHeading, monthRows } from './monthRows';
import { ResultChart } from './ResultChart';
import { ResultFigures } from './ResultFigures';
import { ResultMembers } from './ResultMembers';
import { marginOf, type Settings } from './settings';

export interface ResultProps {
  simulation: Simulation;
  simulated: Simulated;
  /** As it was run; the margin as it stands now, since nothing has to be run anew for another one. */
  settings: Settings;
}

/** What came of a run: under which assumptions, what it costs, month by month, and for whom it changes what. */
export function SimulatorResult(props: ResultProps): ReactElement {
  const { simulation, simulated, settings } = props;
  const words = texts.simulator;
  const save = () =>
    saveFile(
      words.file(today()),
      csvText(monthHeading, monthRows(simulation, simulated, marginOf(settings))),
    );
  return (
    <div className="simulator__result">
      <Basis {...props} />
      <ResultFigures {...props} />
      <ResultChart {...props} />
      {simulation.changes !== null && (
        <ResultMembers
          changes={simulation.changes}
          simulated={simulated}
          isReal={settings.source === 'real'}
        />
      )}
      <div>
        <Button icon={<Icon name="download" size={14} />} onClick={save}>
          {words.export}
        </Button>
      </div>
    </div>
  );
}
