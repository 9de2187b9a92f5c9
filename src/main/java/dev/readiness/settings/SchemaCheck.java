package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Checks a file against its published JSON Schema, and says each mistake in words an operator can act on. */
final class SchemaCheck {
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

    /** All that is wrong with the file; each value is told about once. */
    List<Problem> problems(Located file) {
        var problems = new ArrayList<Problem>();
        var errors = schema.validate(file.json());
        var meant = new HashSet<String>();
        errors.stream()
                .filter(SchemaCheck::isUnknownKey)
                .forEach(error -> Near.nearest(error.getProperty(), known(error))
                        .ifPresent(key -> meant.add(error.getInstanceLocation() + "/" + key)));
        for (var error : errors) {
            var pointer = error.getInstanceLocation().toString();
            boolean told = file.doubtful().contains(pointer)
                    || (error.getKeyword().equals("required") && meant.contains(pointer + "/" + error.getProperty()));
            if (!told) {
                problems.add(problem(file, error));
            }
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
            case "type" -> file.atValue(pointer, Found.insteadOf(found, rule.asText()));
            case "enum" -> file.atValue(pointer, notOneOf(found, rule));
            case "pattern" ->
                file.atValue(pointer, "found " + Found.shown(found) + " where this must stand: " + shape(error));
            case "minLength", "minItems" -> file.atValue(pointer, "nothing stands here, and something must");
            case "maxItems" ->
                file.atValue(pointer, "the list has " + found.size() + " elements; at most " + rule.asText() + " fit");
            case "maxLength" -> file.atValue(pointer, tooLong(found.asText(), rule.asInt()));
            case "minimum" ->
                file.atValue(pointer, "found " + Found.shown(found) + "; the least allowed is " + rule.asText());
            case "maximum" ->
                file.atValue(pointer, "found " + Found.shown(found) + "; the most allowed is " + rule.asText());
            case "uniqueItems" -> twice(file, pointer, found);
            default -> file.atValue(pointer, error.getMessage());
        };
    }

    private static boolean isUnknownKey(Error error) {
        return error.getKeyword().equals("additionalProperties");
    }

    private String unknownKey(Error error) {
        var key = error.getProperty();
        var known = known(error);
        return "unknown key “" + key + "”" + Near.hint(key, known) + " (allowed here: " + String.join(", ", known)
                + ")";
    }

    private List<String> known(Error error) {
        var known = new ArrayList<String>();
        around(error).path("properties").fieldNames().forEachRemaining(known::add);
        return known;
    }

    private static String notOneOf(JsonNode found, JsonNode rule) {
        var allowed = new ArrayList<String>();
        rule.forEach(value -> allowed.add(value.asText()));
        return "found " + Found.shown(found) + Near.hint(found.asText(), allowed) + " (allowed: "
                + String.join(", ", allowed) + ")";
    }

    private static String tooLong(String text, int most) {
        return "the text has " + text.codePointCount(0, text.length()) + " characters; at most " + most + " fit";
    }

    private static Problem twice(Located file, String pointer, JsonNode list) {
        var seen = new HashSet<JsonNode>();
        int place = 0;
        while (seen.add(list.get(place))) {
            place++;
        }
        return file.atValue(pointer + "/" + place, Found.shown(list.get(place)) + " stands twice in this list");
    }

    private String shape(Error error) {
        return around(error).path("$comment").asText(error.getSchemaNode().asText());
    }

    /** The part of the schema that holds the rule that was broken. */
    private JsonNode around(Error error) {
        var rule = error.getSchemaLocation().getFragment().toString();
        return schema.getSchemaNode().at(rule.substring(0, rule.lastIndexOf('/')));
    }
}
