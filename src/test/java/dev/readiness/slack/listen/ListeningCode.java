package dev.readiness.slack.listen;

import com.slack.api.methods.Methods;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.Event;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.readiness.slack.view.ActionIds;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the code listens to and calls, read from its classes, so that no list can fall behind. */
record ListeningCode(Set<String> events, Map<String, String> shortcuts, Set<String> methods) {
    /** The one event of which Slack sells the kinds apart. */
    private static final String MESSAGE = "message";

    private static final Set<String> ANYWHERE = Set.of(ActionIds.START_SHORTCUT);

    static ListeningCode read() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.readiness.slack");
        return new ListeningCode(eventsIn(classes), shortcutsOfViews(), methodsIn(classes));
    }

    /** The event's type as the code knows it: {@code message.im} comes as a message. */
    static String type(String subscription) {
        return subscription.startsWith(MESSAGE + ".") ? MESSAGE : subscription;
    }

    private static Set<String> eventsIn(JavaClasses classes) {
        return classes.stream()
                .flatMap(room -> room.getReferencedClassObjects().stream())
                .map(reference -> reference.getRawType())
                .filter(type -> type.isAssignableTo(Event.class) && !type.isInterface())
                .map(type -> constant(type.reflect(), "TYPE_NAME"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The shortcuts' ids, each with the kind of menu that it stands in. */
    private static Map<String, String> shortcutsOfViews() {
        return Arrays.stream(ActionIds.class.getFields())
                .map(Field::getName)
                .filter(name -> name.endsWith("_SHORTCUT"))
                .map(name -> constant(ActionIds.class, name))
                .collect(Collectors.toMap(
                        id -> id,
                        id -> ANYWHERE.contains(id) ? "global" : "message",
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Set<String> methodsIn(JavaClasses classes) {
        var known = Arrays.stream(Methods.class.getFields())
                .map(field -> constant(Methods.class, field.getName()))
                .collect(Collectors.toMap(name -> name.replace(".", "").toLowerCase(Locale.ROOT), name -> name));
        return classes.stream()
                .flatMap(room -> room.getMethodCallsFromSelf().stream())
                .map(call -> call.getTarget())
                .filter(target -> target.getOwner().isEquivalentTo(MethodsClient.class))
                .flatMap(target ->
                        SlackScopes.COMPOSED.getOrDefault(target.getName(), List.of(target.getName())).stream())
                .map(name -> known.getOrDefault(name.toLowerCase(Locale.ROOT), name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String constant(Class<?> owner, String name) {
        try {
            return (String) owner.getField(name).get(null);
        } catch (ReflectiveOperationException renamed) {
            throw new LinkageError(renamed.getMessage(), renamed);
        }
    }
}
