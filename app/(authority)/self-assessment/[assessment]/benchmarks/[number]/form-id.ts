/** The form's id: a button in the aside saves it too, so that nothing typed is lost on the way to another page. */
export const FORM_ID = 'benchmark';
