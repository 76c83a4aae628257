"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { type Role, roles } from "@/lib/accounts/model";
import { roleLabels } from "./role-labels";

type Props = { name: string; role: Role; fixed: boolean; onChange: (role: Role) => void };

/** Chooses a role, and gives it only with the button: on a closed list the arrow keys alone choose. */
export function RoleChoice({ name, role, fixed, onChange }: Props) {
  const [chosen, choose] = useState(role);
  return (
    <div className="flex items-center gap-2">
      <SelectField
        label={`Role of ${name}`}
        hideLabel
        value={chosen}
        disabled={fixed}
        onChange={(event) => choose(roles.find((one) => one === event.target.value) ?? role)}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {roleLabels[one]}
          </option>
        ))}
      </SelectField>
      {chosen !== role && <Button onClick={() => onChange(chosen)}>Give this role</Button>}
    </div>
  );
}
