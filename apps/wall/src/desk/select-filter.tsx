import { useNavigate, useSearchParams } from 'react-router';
import choice from '#desk/choice.module.css';
import { changed } from '#desk/filters';

interface Props {
  name: string;
  label: string;
  none: string;
  options: readonly { readonly value: string; readonly words: string }[];
}
/** One of too many to stand side by side. A value that is in the address and not among them is shown as it is. */
export function SelectFilter({ name, label, none, options }: Props) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const value = search.get(name) ?? '';
  const known = value === '' || options.some((one) => one.value === value);
  return (
    <label className={choice.choice}>
      <span className="quiet">{label}</span>
      <select value={value} onChange={({ target }) => void navigate(changed(search, { [name]: target.value || null }))}>
        <option value="">{none}</option>
        {!known && <option value={value}>{value.replaceAll('|', ', ')}</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.words}
          </option>
        ))}
      </select>
    </label>
  );
}
