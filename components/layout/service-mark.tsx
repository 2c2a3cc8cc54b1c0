/** Our own mark: the five-step ladder, the line where the requirements begin to be met, and a step above it filled. */
export function ServiceMark() {
  return (
    <svg className="service-mark" width="34" height="22" viewBox="0 0 34 22" aria-hidden="true" focusable="false">
      {[0, 1, 2, 3, 4].map((step) => (
        <rect
          key={step}
          x={step * 7}
          y={16 - step * 3.5}
          width={5}
          height={6 + step * 3.5}
          rx={1}
          fill="currentColor"
          fillOpacity={step < 2 ? 0.5 : 1}
        />
      ))}
    </svg>
  );
}
