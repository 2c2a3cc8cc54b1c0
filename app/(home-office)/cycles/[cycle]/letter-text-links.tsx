import { Link } from '@/components/govuk';
import { NATIONS } from '@/lib/letters/model';
import { paths } from '@/lib/paths';

/** The fixed text of the letter is edited per nation. */
export function LetterTextLinks({ cycleId }: { readonly cycleId: string }) {
  return (
    <ul className="govuk-list mb-0">
      {NATIONS.map((nation) => (
        <li key={nation}>
          <Link href={paths.letterTemplate(cycleId, nation)}>
            {nation}
            <span className="govuk-visually-hidden">: edit the letter’s fixed text</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
