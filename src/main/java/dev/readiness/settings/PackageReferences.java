package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.readiness.calendar.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks what a schema cannot: ids that stand twice, references that lead nowhere, days that do not exist. */
final class PackageReferences {
    private final Located file;
    private final List<Problem> problems = new ArrayList<>();

    private PackageReferences(Located file) {
        this.file = file;
    }

    static List<Problem> problems(Located file) {
        var check = new PackageReferences(file);
        check.run();
        return check.problems;
    }

    private void run() {
        var areas = ids("area", elements("/areas"));
        ids("section", elements("/checklist"));
        var items = new LinkedHashMap<String, JsonNode>();
        elements("/checklist").keySet().forEach(section -> items.putAll(elements(section + "/items")));
        var itemIds = ids("item", items);
        somethingIsRequired(items);
        items.keySet().forEach(item -> reference(item + "/area", areas));
        var decisions = elements("/decisions");
        ids("decision", decisions);
        decisions.keySet().forEach(decision -> {
            reference(decision + "/area", areas);
            elements(decision + "/blocks").keySet().forEach(item -> reference(item, itemIds));
            due(decision + "/due");
        });
        var risks = elements("/risks");
        var riskIds = ids("risk", risks);
        risks.keySet().forEach(risk -> elements(risk + "/folds").keySet().forEach(fold -> reference(fold, riskIds)));
        problems.addAll(FoldCircles.problems(file));
    }

    /** Nothing could make such a review not ready. */
    private void somethingIsRequired(Map<String, JsonNode> items) {
        if (!items.isEmpty()
                && items.values().stream()
                        .allMatch(item -> item.path("required").equals(BooleanNode.FALSE))) {
            problems.add(file.atValue(
                    items.keySet().iterator().next() + "/required",
                    "no item is required, so nothing would have to be answered:"
                            + " remove “required: false” from at least one item"));
        }
    }

    /** The elements of a list by their pointers; none where there is no list. */
    private Map<String, JsonNode> elements(String list) {
        var elements = new LinkedHashMap<String, JsonNode>();
        var node = file.json().at(list);
        if (node.isArray()) {
            node.forEach(element -> elements.put(list + "/" + elements.size(), element));
        }
        return elements;
    }

    private Ids ids(String what, Map<String, JsonNode> elements) {
        var seen = new LinkedHashMap<String, String>();
        elements.forEach((pointer, element) -> {
            var id = element.path("id");
            var first = id.isTextual() ? seen.putIfAbsent(id.asText(), pointer) : null;
            if (first != null) {
                var place = file.values().get(first + "/id");
                problems.add(file.atValue(
                        pointer + "/id",
                        "the " + what + " id “" + id.asText() + "” stands twice; the first is at " + place));
            }
        });
        boolean complete = !elements.isEmpty()
                && elements.values().stream()
                        .allMatch(element -> element.path("id").isTextual());
        return new Ids(what, List.copyOf(seen.keySet()), complete);
    }

    private void reference(String pointer, Ids ids) {
        var wanted = file.json().at(pointer);
        if (ids.complete() && wanted.isTextual() && !ids.known().contains(wanted.asText())) {
            problems.add(file.atValue(
                    pointer,
                    "there is no " + ids.what() + " “" + wanted.asText() + "”" + Near.hint(wanted.asText(), ids.known())
                            + " (known: " + String.join(", ", ids.known()) + ")"));
        }
    }

    private void due(String pointer) {
        var due = file.json().at(pointer);
        if (due.isTextual() && When.parse(due.asText()).isEmpty()) {
            problems.add(file.atValue(pointer, "“" + due.asText() + "” is no day: write " + When.ALLOWED));
        }
    }

    /**
     * The ids of one kind.
     *
     * @param complete whether there are any and each element has one; what refers to a lost one is no mistake of its own
     */
    private record Ids(String what, List<String> known, boolean complete) {}
}
