package dev.readiness.slack.listen;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import dev.readiness.people.PersonId;
import dev.readiness.slack.command.SlackText;
import dev.readiness.usecase.Inbox.RequestKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A submitted modal, in our words; each field has the id of its block.
 *
 * @param below the modal that it was opened on top of; null where there is none
 */
record Submission(
        String callbackId,
        String metadata,
        PersonId person,
        Map<String, Map<String, ViewState.Value>> fields,
        RequestKey key,
        @Nullable String below) {
    static Submission of(ViewSubmissionPayload payload) {
        var view = payload.getView();
        var fields =
                Optional.ofNullable(view.getState()).map(ViewState::getValues).orElse(Map.of());
        return new Submission(
                view.getCallbackId(),
                Optional.ofNullable(view.getPrivateMetadata()).orElse(""),
                new PersonId(payload.getUser().getId()),
                fields,
                Keys.submission(
                        view.getId(),
                        String.valueOf(view.getHash()),
                        payload.getUser().getId(),
                        fields.toString()),
                view.getId().equals(view.getRootViewId()) ? null : view.getRootViewId());
    }

    private Optional<ViewState.Value> value(String id) {
        return Optional.ofNullable(fields.get(id)).map(block -> block.get(id));
    }

    /** Everybody who was picked in the form. */
    List<PersonId> people() {
        return fields.keySet().stream().flatMap(this::people).distinct().toList();
    }

    /** The field in which that person was picked. */
    String fieldOf(PersonId picked) {
        return fields.keySet().stream()
                .filter(id -> people(id).anyMatch(picked::equals))
                .findFirst()
                .orElseThrow();
    }

    private Stream<PersonId> people(String id) {
        return Stream.concat(user(id).stream(), users(id).stream()).map(PersonId::new);
    }

    /** Where an error can be shown so that the form keeps what was typed. */
    Optional<String> firstField() {
        return fields.keySet().stream().sorted().findFirst();
    }

    /** What was typed into the field; empty where nothing was. */
    String text(String id) {
        return SlackText.visible(value(id).map(ViewState.Value::getValue).orElse(""))
                .strip();
    }

    Optional<String> option(String id) {
        return value(id).map(ViewState.Value::getSelectedOption).map(ViewState.SelectedOption::getValue);
    }

    Optional<String> conversation(String id) {
        return value(id).map(ViewState.Value::getSelectedConversation);
    }

    Optional<String> user(String id) {
        return value(id).map(ViewState.Value::getSelectedUser);
    }

    List<String> options(String id) {
        return value(id).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
                .map(ViewState.SelectedOption::getValue)
                .toList();
    }

    List<String> users(String id) {
        return value(id).map(ViewState.Value::getSelectedUsers).orElse(List.of());
    }

    Optional<String> date(String id) {
        return value(id).map(ViewState.Value::getSelectedDate);
    }
}
