package dev.readiness.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One object that Kubernetes is to have. */
record Manifest(JsonNode json) {
    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return at("/metadata/name").asText();
    }

    /** What is at that place; missing where nothing is. */
    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** How it is called in a fault. */
    @Override
    public String toString() {
        return kind() + " " + name();
    }

    /** A fault of it. */
    String fault(String sentence) {
        return this + ": " + sentence;
    }

    boolean isJob() {
        return kind().equals("Job");
    }

    /** The pods that it makes: only of a Deployment or a Job. */
    JsonNode pod() {
        return at("/spec/template/spec");
    }

    Map<String, String> podLabels() {
        return map(at("/spec/template/metadata/labels"));
    }

    JsonNode container() {
        return pod().at("/containers/0");
    }

    static Map<String, String> map(JsonNode object) {
        var map = new TreeMap<String, String>();
        object.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static List<String> texts(JsonNode list) {
        return each(list).map(JsonNode::asText).toList();
    }

    /** The value of a variable of the container; empty where it has none or it comes from elsewhere. */
    String variable(String name) {
        return each(container().path("env"))
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElse("");
    }
}
