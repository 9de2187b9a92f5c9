// What the fields of a modal hold, as Slack's view state has it: by block, then by action.
const READ = {
  plain_text_input: ([text]) => ({ value: text || null }),
  email_text_input: ([text]) => ({ value: text || null }),
  url_text_input: ([text]) => ({ value: text || null }),
  number_input: ([text]) => ({ value: text || null }),
  datepicker: ([day]) => ({ selected_date: day || null }),
  timepicker: ([time]) => ({ selected_time: time || null }),
  users_select: ([id]) => ({ selected_user: id || null }),
  conversations_select: ([id]) => ({ selected_conversation: id || null }),
  channels_select: ([id]) => ({ selected_channel: id || null }),
  multi_users_select: (ids) => ({ selected_users: ids }),
  multi_conversations_select: (ids) => ({ selected_conversations: ids }),
  static_select: ([value], options) => ({ selected_option: options.find((one) => one.value === value) ?? null }),
  radio_buttons: ([value], options) => ({ selected_option: options.find((one) => one.value === value) ?? null }),
  multi_static_select: (values, options) => ({ selected_options: options.filter((one) => values.includes(one.value)) }),
  checkboxes: (values, options) => ({ selected_options: options.filter((one) => values.includes(one.value)) }),
};

function inputs(view) {
  return view.blocks.filter((block) => block.type === 'input');
}

const options = (one) => [...(one.options ?? []), ...(one.option_groups ?? []).flatMap((group) => group.options)];

/** What an element holds, by the names that Slack gives it. */
export function valueOf(form, block) {
  const { type } = block.element;
  return { type, ...READ[type]?.(new FormData(form).getAll(block.block_id), options(block.element)) };
}

export function values(form, view) {
  return Object.fromEntries(inputs(view).map((block) =>
    [block.block_id, { [block.element.action_id]: valueOf(form, block) }]));
}

/** Marks the needed fields that are empty and gives the first of them. */
export function firstMissing(form, view) {
  let first = null;
  for (const block of inputs(view)) {
    const empty = !block.optional && new FormData(form).getAll(block.block_id).join('').trim() === '';
    const box = form.querySelector(`[data-block="${block.block_id}"]`);
    box.classList.toggle('missing', empty);
    if (empty) first ??= box.querySelector('input, textarea, select');
  }
  return first;
}
