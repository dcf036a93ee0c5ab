import { codeTargets, type CodeTargetId } from '@/domain/exchange/export/code-targets';
import { inputBox } from '@/ui/input/TextInput';
import { useId } from 'react';

const GROUPS: [title: string, ids: CodeTargetId[]][] = [
  ['In a shell', ['curl', 'powershell', 'cmd', 'httpie']],
  ['In a program', ['typescript', 'sdk', 'python', 'python-requests', 'go']],
  ['In a repository', ['terraform', 'terraform-preflight', 'phala-deploy', 'compose']],
];

interface ToolChoiceProps {
  value: string;
  onChange: (id: string) => void;
}

/** The tools, by where they are run. */
export function ToolChoice({ value, onChange }: ToolChoiceProps) {
  const id = useId();
  return (
    <div className="min-w-40 flex-1">
      <label htmlFor={id} className="text-sm font-medium">
        Write it for
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`mt-1 h-9 ${inputBox}`}
      >
        {GROUPS.map(([title, ids]) => (
          <optgroup key={title} label={title}>
            {codeTargets
              .filter((tool) => ids.includes(tool.id))
              .map((tool) => (
                <option key={tool.id} value={tool.id}>
                  {tool.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
