/** Field of every form: which of the page's forms it is. */
export const FORM_NAME = 'form-name';
/** Field of a form that shows what had been kept of it: once it is saved, that can go. */
export const KEPT = 'form-kept';
/** Field of every form: whom its page was drawn for. What they typed is not saved as what somebody else wrote. */
export const PERSON = 'form-person';
/** Field of a form that says what its page showed as a whole: what is saved is about that. */
export const SHOWN = 'shown';
/** In front of a field's name, without its group: what the form was shown of it (`seen.why` of `why`, of `answers.why`). */
export const SEEN = 'seen.';
