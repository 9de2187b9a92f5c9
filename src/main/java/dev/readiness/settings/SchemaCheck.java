package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks a file against its published JSON Schema, and says each mistake in words an operator can act on. */
final class SchemaCheck {
    private static final Map<String, String> KINDS = Map.of(
            "object", "keys with values",
            "array", "a list",
            "string", "text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "null", "nothing");

    private final Schema schema;

    /** @param name the schema's file name, as published in {@code config/schema} */
    SchemaCheck(String name) {
        try (var in = SchemaCheck.class.getResourceAsStream("/schema/" + name)) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
            schema.initializeValidators();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The schema itself, for the defaults it names. */
    JsonNode schema() {
        return schema.getSchemaNode();
    }

    List<Problem> problems(Located file) {
        var problems = new ArrayList<Problem>();
        for (var error : schema.validate(file.json())) {
            problems.add(problem(file, error));
        }
        return problems;
    }

    private Problem problem(Located file, Error error) {
        var pointer = error.getInstanceLocation().toString();
        var found = error.getInstanceNode();
        var rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> file.atKey(pointer + "/" + error.getProperty(), unknownKey(error));
            case "required" -> file.atValue(pointer, "the key “" + error.getProperty() + "” is missing here");
            case "type" -> file.atValue(pointer, "found " + shown(found) + " where " + kind(rule) + " must stand");
            case "enum" -> file.atValue(pointer, notOneOf(found, rule));
            case "pattern" ->
                file.atValue(pointer, "found " + shown(found) + " where this must stand: " + shape(error));
            case "minLength", "minItems" -> file.atValue(pointer, "nothing stands here, and something must");
            case "maxLength" ->
                file.atValue(
                        pointer, "the text has " + found.asText().length() + " characters; at most " + rule + " fit");
            case "minimum" -> file.atValue(pointer, "found " + shown(found) + "; the least allowed is " + rule);
            case "maximum" -> file.atValue(pointer, "found " + shown(found) + "; the most allowed is " + rule);
            default -> file.atValue(pointer, error.getMessage());
        };
    }

    private String unknownKey(Error error) {
        var known = new ArrayList<String>();
        around(error).path("properties").fieldNames().forEachRemaining(known::add);
        var key = error.getProperty();
        return "unknown key “" + key + "”" + Near.hint(key, known) + " (allowed here: " + String.join(", ", known)
                + ")";
    }

    private static String notOneOf(JsonNode found, JsonNode rule) {
        var allowed = new ArrayList<String>();
        rule.forEach(value -> allowed.add(value.asText()));
        return "found " + shown(found) + Near.hint(found.asText(), allowed) + " (allowed: " + String.join(", ", allowed)
                + ")";
    }

    private String shape(Error error) {
        return around(error).path("$comment").asText(error.getSchemaNode().asText());
    }

    /** The part of the schema that holds the rule that was broken. */
    private JsonNode around(Error error) {
        var rule = error.getSchemaLocation().getFragment().toString();
        return schema.getSchemaNode().at(rule.substring(0, rule.lastIndexOf('/')));
    }

    private static String kind(JsonNode rule) {
        return KINDS.getOrDefault(rule.asText(), rule.asText());
    }

    private static String shown(JsonNode found) {
        if (found.isContainerNode()) {
            return found.isArray() ? "a list" : "keys with values";
        }
        var text = found.asText();
        return found.isNull() ? "nothing" : "“" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "”";
    }
}
