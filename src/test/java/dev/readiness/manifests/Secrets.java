package dev.readiness.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Secrets stand in Secrets only, each part gets those that it needs, and each of them is there. */
final class Secrets {
    private static final Pattern SECRET =
            Pattern.compile("xox[a-z]-|xapp-|password=|PRIVATE KEY|(?i)(token|secret|password)\\s*[:=]\\s*\\S");

    private static final Set<String> SLACK = Set.of("readiness-slack/bot-token", "readiness-slack/signing-secret");

    private static final Set<String> DATABASE = Set.of("readiness-database/url");

    private Secrets() {}

    static List<String> faults(Rendering rendering) {
        var faults = new ArrayList<String>();
        inTheOpen(rendering, faults);
        var provided = provided(rendering);
        var read = new TreeSet<String>();
        for (var owner : rendering.workloads()) {
            var needed = needed(owner.container().at("/args/0").asText(), rendering);
            var got = got(owner, provided);
            read.addAll(got);
            if (!got.equals(needed)) {
                faults.add(owner.fault("it gets the secrets " + got + " and needs " + new TreeSet<>(needed)));
            }
            got.stream()
                    .filter(secret -> !provided.contains(secret))
                    .forEach(secret -> faults.add(owner.fault("nothing makes the secret " + secret)));
            files(owner, provided, faults);
        }
        provided.stream()
                .filter(secret -> !read.contains(secret))
                .forEach(secret -> faults.add("Secret " + secret + ": nobody reads it"));
        return faults;
    }

    private static void inTheOpen(Rendering rendering, List<String> faults) {
        rendering
                .all("ConfigMap")
                .forEach(map -> Manifest.map(map.at("/data")).forEach((key, text) -> {
                    if (SECRET.matcher(text).find()) {
                        faults.add(map.fault("a secret stands in " + key));
                    }
                }));
        for (var owner : rendering.workloads()) {
            Manifest.each(owner.container().path("env"))
                    .filter(variable ->
                            SECRET.matcher(variable.path("value").asText()).find())
                    .forEach(variable -> faults.add(owner.fault(
                            "a secret stands in " + variable.path("name").asText())));
        }
    }

    private static Set<String> needed(String command, Rendering rendering) {
        var needed = new TreeSet<String>();
        switch (command) {
            case "serve" -> needed.addAll(SLACK);
            case "verify" -> needed.add("readiness-slack/signing-secret");
            default -> {}
        }
        if (command.equals("serve") && rendering.isInSocketMode()) {
            needed.add("readiness-slack/app-token");
        }
        if (!rendering.isOnSqlite() && !command.equals("verify")) {
            needed.addAll(DATABASE);
        }
        return needed;
    }

    private static Set<String> provided(Rendering rendering) {
        var provided = new TreeSet<String>();
        rendering
                .all("ExternalSecret")
                .forEach(secret -> Manifest.each(secret.at("/spec/data"))
                        .forEach(entry ->
                                provided.add(secret.at("/spec/target/name").asText() + "/"
                                        + entry.path("secretKey").asText())));
        rendering
                .all("Secret")
                .forEach(secret -> Manifest.map(secret.at("/data"))
                        .keySet()
                        .forEach(key -> provided.add(plain(secret.name()) + "/" + key)));
        return provided;
    }

    /** Without the hash that a generated one has behind its name. */
    private static String plain(String name) {
        return name.replaceFirst("-[a-z0-9]{10}$", "");
    }

    private static Set<String> got(Manifest owner, Set<String> provided) {
        var got = new TreeSet<String>();
        for (var variable : owner.container().path("env")) {
            var reference = variable.at("/valueFrom/secretKeyRef");
            if (reference.isObject()) {
                got.add(plain(reference.path("name").asText()) + "/"
                        + reference.path("key").asText());
            }
        }
        for (var mount : owner.container().path("volumeMounts")) {
            got.addAll(filesBy(owner, mount, provided).values());
        }
        return got;
    }

    /** The secret behind each file that this mount makes. */
    private static Map<String, String> filesBy(Manifest owner, JsonNode mount, Set<String> provided) {
        var files = new TreeMap<String, String>();
        var folder = mount.path("mountPath").asText() + "/";
        Manifest.each(owner.pod().path("volumes"))
                .filter(volume -> volume.path("name").equals(mount.path("name")))
                .map(volume -> volume.path("secret"))
                .filter(JsonNode::isObject)
                .forEach(source -> {
                    var name = plain(source.path("secretName").asText()) + "/";
                    if (source.has("items")) {
                        source.path("items")
                                .forEach(item -> files.put(
                                        folder + item.path("path").asText(),
                                        name + item.path("key").asText()));
                    } else {
                        provided.stream()
                                .filter(secret -> secret.startsWith(name))
                                .forEach(secret -> files.put(folder + secret.substring(name.length()), secret));
                    }
                });
        return files;
    }

    private static void files(Manifest owner, Set<String> provided, List<String> faults) {
        var there = new TreeSet<String>();
        owner.container()
                .path("volumeMounts")
                .forEach(mount -> there.addAll(filesBy(owner, mount, provided).keySet()));
        Manifest.each(owner.container().path("env"))
                .filter(variable -> variable.path("name").asText().endsWith("_FILE"))
                .filter(variable -> !there.contains(variable.path("value").asText()))
                .forEach(variable ->
                        faults.add(owner.fault(variable.path("name").asText() + " names a file that no secret makes: "
                                + variable.path("value").asText())));
    }
}
