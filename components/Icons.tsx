/** Small drawings in the colour of the text around them. Always beside or inside a named control. */

interface Props {
  path: string;
}

function Icon({ path }: Props) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

export const CheckIcon = () => <Icon path="M3 8.5l3.2 3.2L13 5" />;
export const RefreshIcon = () => <Icon path="M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3" />;
export const OptionsIcon = () => <Icon path="M2.5 4h11M2.5 8h11M2.5 12h11" />;
export const DotIcon = () => <Icon path="M8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 1 0 0-3" />;
export const StopIcon = () => <Icon path="M4 4h8v8H4z" />;
export const PauseIcon = () => <Icon path="M5.5 3.5v9M10.5 3.5v9" />;
export const PanelIcon = () => <Icon path="M2.5 3.5h11v9h-11zM9.5 3.5v9" />;
