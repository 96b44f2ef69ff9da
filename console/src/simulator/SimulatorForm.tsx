import { InputNumber, Segmented } from 'antd';
import { type ReactElement, useId } from 'react';
import { DayInput } from '../components/DayInput/DayInput';
import { Field } from '../components/Field/Field';
import { texts } from '../texts/texts';
import { limits, type Settings } from './settings';

interface SimulatorFormProps {
  settings: Settings;
  /** Whether a plan was ever published: before that there is no real history. */
  hasHistory: boolean;
  isCompared: boolean;
  onChange(change: Partial<Settings>): void;
}

/** What is assumed: over whom, what they buy afterwards, from when on, at which margin. */
export function SimulatorForm(props: SimulatorFormProps): ReactElement {
  const { settings, hasHistory, isCompared, onChange } = props;
  const words = texts.simulator;
  const isDrawn = settings.source === 'drawn';
  return (
    <div className="simulator__form">
      <Choice
        label={words.source}
        note={isDrawn ? words.drawnNote : words.realNote}
        value={settings.source}
        options={[
          { value: 'real', label: words.sources.real, disabled: !hasHistory },
          { value: 'drawn', label: words.sources.drawn },
        ]}
        onChange={(source) => onChange({ source })}
      />
      {isDrawn && (
        <div className="simulator__numbers">
          <Amount name="members" {...props} />
          <Amount name="days" {...props} />
          <Amount name="seed" {...props} />
        </div>
      )}
      <Choice
        label={words.scenario}
        value={settings.scenario}
        options={(['none', 'repeat'] as const).map((value) => ({ value, label: words.scenarios[value] }))}
        onChange={(scenario) => onChange({ scenario })}
      />
      {isCompared && (
        <Choice
          label={words.start}
          value={settings.start}
          options={(['first', 'day'] as const).map((value) => ({ value, label: words.starts[value] }))}
          onChange={(start) => onChange({ start })}
        />
      )}
      <div className="simulator__numbers">
        <Amount name="margin" {...props} />
        {settings.scenario === 'repeat' && <Amount name="repeatDays" {...props} />}
        {isCompared && settings.start === 'day' && (
          <Field label={words.startDay}>
            {(id) => (
              <DayInput id={id} value={settings.startDay} onChange={(startDay) => onChange({ startDay })} />
            )}
          </Field>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  note?: string;
  value: Value;
  options: { value: Value; label: string; disabled?: boolean }[];
  onChange(value: Value): void;
}

function Choice<Value extends string>({ label, note, ...choice }: ChoiceProps<Value>): ReactElement {
  const id = useId();
  return (
    <div className="simulator__choice">
      <span id={id} className="simulator__label">
        {label}
      </span>
      <Segmented<Value> size="small" aria-labelledby={id} {...choice} />
      {note !== undefined && <span className="simulator__note">{note}</span>}
    </div>
  );
}

function Amount({
  name,
  settings,
  onChange,
}: SimulatorFormProps & { name: keyof typeof limits }): ReactElement {
  const isMargin = name === 'margin';
  return (
    <Field label={texts.simulator[name]}>
      {(id) => (
        <InputNumber
          id={id}
          {...limits[name]}
          precision={isMargin ? 2 : 0}
          controls={false}
          value={settings[name]}
          onChange={(value) => onChange({ [name]: value })}
        />
      )}
    </Field>
  );
}
