interface Props {
  /** Of the control; the remark is `<id>-remark`. */
  readonly id: string;
  readonly label: string;
  readonly remark?: string | undefined;
}

/** The name of a control, and beside it a remark that describes the control and is no part of its name. */
export function FieldLabel({ id, label, remark }: Props) {
  return (
    <div className="field-label">
      <label htmlFor={id}>{label}</label>
      {remark && (
        <span className="field-remark" id={`${id}-remark`}>
          {remark}
        </span>
      )}
    </div>
  );
}

/** The ids of what describes a control, for `aria-describedby`; undefined for none. */
export function describedBy(...ids: readonly (string | false | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
