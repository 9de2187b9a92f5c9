package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
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
        items.keySet().forEach(item -> reference(item + "/area", "area", areas));
        var decisions = elements("/decisions");
        ids("decision", decisions);
        decisions.keySet().forEach(decision -> {
            reference(decision + "/area", "area", areas);
            elements(decision + "/blocks").keySet().forEach(item -> reference(item, "item", itemIds));
            due(decision + "/due");
        });
        var risks = elements("/risks");
        var riskIds = ids("risk", risks);
        risks.keySet()
                .forEach(risk -> elements(risk + "/folds").keySet().forEach(fold -> {
                    reference(fold, "risk", riskIds);
                    notItself(fold, risk);
                }));
    }

    private Map<String, JsonNode> elements(String list) {
        var elements = new LinkedHashMap<String, JsonNode>();
        file.json().at(list).forEach(element -> elements.put(list + "/" + elements.size(), element));
        return elements;
    }

    private List<String> ids(String what, Map<String, JsonNode> elements) {
        var seen = new LinkedHashMap<String, String>();
        elements.forEach((pointer, element) -> {
            var id = element.path("id").asText();
            var first = seen.putIfAbsent(id, pointer);
            if (first != null) {
                var place = file.values().get(first + "/id");
                problems.add(file.atValue(
                        pointer + "/id", "the " + what + " id “" + id + "” stands twice; the first is at " + place));
            }
        });
        return List.copyOf(seen.keySet());
    }

    private void reference(String pointer, String what, List<String> known) {
        var wanted = file.json().at(pointer).asText();
        if (!known.contains(wanted)) {
            problems.add(file.atValue(
                    pointer,
                    "there is no " + what + " “" + wanted + "”" + Near.hint(wanted, known) + " (known: "
                            + String.join(", ", known) + ")"));
        }
    }

    private void notItself(String fold, String risk) {
        if (file.json().at(fold).asText().equals(file.json().at(risk + "/id").asText())) {
            problems.add(file.atValue(fold, "a risk cannot fold itself"));
        }
    }

    private void due(String pointer) {
        var due = file.json().at(pointer);
        if (due.isTextual() && When.parse(due.asText()).isEmpty()) {
            problems.add(file.atValue(pointer, "“" + due.asText() + "” is no day: write " + When.ALLOWED));
        }
    }
}
