// Saves each answer of a test on one page as soon as it is chosen. Without this script, or when
// a save fails, the button of the form does the same for all of them.

const form = document.querySelector('form[data-autosave]');
const status = form.querySelector('[role="status"]');

form.addEventListener('change', async (event) => {
  const panel = event.target.closest('[data-number]');
  if (!panel) return;
  const fields = new URLSearchParams({
    _csrf: form.elements._csrf.value,
    frage: panel.dataset.number,
    weiter: 'still',
  });
  for (const field of panel.querySelectorAll('input, select')) {
    if (field.name && (!['radio', 'checkbox'].includes(field.type) || field.checked)) {
      fields.append(field.name, field.value);
    }
  }
  const answer = await fetch(form.dataset.autosave, { method: 'POST', body: fields }).catch(() => null);
  status.textContent = answer?.status === 204 ? form.dataset.saved : form.dataset.failed;
});
