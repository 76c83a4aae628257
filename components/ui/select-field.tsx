"use client";

import type { ComponentPropsWithRef } from "react";
import { Field, type FieldTexts } from "./field";

type Props = Omit<ComponentPropsWithRef<"select">, keyof FieldTexts> & FieldTexts;

export function SelectField({ label, hint, error, hideLabel, className, id, ...select }: Props) {
  return (
    <Field {...{ label, hint, error, hideLabel, className, id }}>
      {(control) => <select {...select} {...control} className="field-input" />}
    </Field>
  );
}
