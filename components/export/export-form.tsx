import { AutoSubmitForm } from "@/components/speaker/auto-submit-form";
import { FilterField } from "@/components/speaker/filter-field";
import { statusesInBars, statusLabels } from "@/components/statement/labels";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { exportFormats } from "@/lib/exports/model";
import type { ExportChoice } from "./export-choice";
import { formatLabels } from "./format-labels";

type Props = {
  choice: ExportChoice;
  speakers: readonly { slug: string; name: string }[];
  documents: readonly { id: string; title: string }[];
};

/** Which statements, and as what. The choice stands in the address, so that it can be kept and sent on. */
export function ExportForm({ choice, speakers, documents }: Props) {
  return (
    <AutoSubmitForm action="/export" className="grid gap-4" aria-label="What to export">
      <SelectField label="Status" name="status" defaultValue={choice.status ?? ""}>
        <option value="">Every status</option>
        {statusesInBars.map((status) => (
          <option key={status} value={status}>
            {statusLabels[status]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Kind" name="kind" defaultValue={choice.kind ?? ""}>
        <option value="">Quotes and claims</option>
        <option value="quote">Quotes</option>
        <option value="claim">Claims</option>
      </SelectField>
      <SelectField label="Speaker" name="speaker" defaultValue={choice.speaker ?? ""}>
        <option value="">Every speaker</option>
        {speakers.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Document" name="document" defaultValue={choice.document ?? ""}>
        <option value="">Every document</option>
        {documents.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <FilterField label="Words" name="q" defaultValue={choice.q ?? ""} placeholder="Words in the statement" />
      <RadioGroup
        legend="Format"
        name="format"
        defaultValue={choice.format}
        choices={exportFormats.map((format) => ({ value: format, ...formatLabels[format] }))}
      />
      <noscript>
        <Button type="submit">Show the preview</Button>
      </noscript>
    </AutoSubmitForm>
  );
}
