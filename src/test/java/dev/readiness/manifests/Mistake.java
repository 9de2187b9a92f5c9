package dev.readiness.manifests;

import static dev.readiness.manifests.Rule.DISK;
import static dev.readiness.manifests.Rule.DISRUPTION;
import static dev.readiness.manifests.Rule.ENVIRONMENT;
import static dev.readiness.manifests.Rule.IMAGE;
import static dev.readiness.manifests.Rule.NAMESPACE;
import static dev.readiness.manifests.Rule.NETWORK_IN;
import static dev.readiness.manifests.Rule.NETWORK_OUT;
import static dev.readiness.manifests.Rule.ORDER;
import static dev.readiness.manifests.Rule.PORTS;
import static dev.readiness.manifests.Rule.PROBES;
import static dev.readiness.manifests.Rule.RESOURCES;
import static dev.readiness.manifests.Rule.RESTRICTED;
import static dev.readiness.manifests.Rule.ROLLOUT;
import static dev.readiness.manifests.Rule.SECRETS;
import static dev.readiness.manifests.Rule.SELECTORS;
import static dev.readiness.manifests.Rule.SETTINGS;
import static dev.readiness.manifests.Rule.SPREAD;
import static dev.readiness.manifests.Rule.STOP;
import static dev.readiness.manifests.Rule.TOKEN;
import static dev.readiness.manifests.Rule.TYPES;

import java.util.stream.Stream;

/**
 * A slip that somebody could make in a file.
 *
 * @param rule the one that has to find it
 * @param overlay where it is looked for
 * @param fault a part of what has to be said
 * @param file below {@code manifests/kubernetes}, or of {@code config}
 */
record Mistake(Rule rule, String overlay, String fault, String file, String from, String to) {
    private static final String DEPLOYMENT = "base/deployment.yaml";
    private static final String POLICIES = "base/networkpolicies.yaml";
    private static final String MIGRATE = "base/migrate.yaml";
    private static final String VERIFY = "base/verify.yaml";
    private static final String INGRESS = "base/ingress.yaml";
    private static final String PRODUCTION = "overlays/production/kustomization.yaml";
    private static final String BUDGET = "overlays/production/poddisruptionbudget.yaml";
    private static final String REPLICAS = "overlays/production/replicas.yaml";
    private static final String SETTINGS_MAPS = "config/kustomization.yaml";

    void plant(Sandbox sandbox) {
        sandbox.change(file.startsWith("config/") ? file : "manifests/kubernetes/" + file, from, to);
    }

    @Override
    public String toString() {
        return file + ": " + from.strip().replaceAll("\\s+", " ") + " → "
                + to.strip().replaceAll("\\s+", " ");
    }

    private static Mistake of(Rule rule, String fault, String file, String from, String to) {
        return new Mistake(rule, "production", fault, file, from, to);
    }

    private static Mistake on(String overlay, Rule rule, String fault, String file, String from, String to) {
        return new Mistake(rule, overlay, fault, file, from, to);
    }

    static Stream<Mistake> all() {
        return Stream.of(shape(), placement(), network(), pods(), rollout(), settings())
                .flatMap(mistakes -> mistakes);
    }

    private static Stream<Mistake> shape() {
        return Stream.of(
                of(TYPES, "minReadySecond", DEPLOYMENT, "minReadySeconds: 5", "minReadySecond: 5"),
                of(TYPES, "Deployment readiness-bot", DEPLOYMENT, "periodSeconds: 5", "periodSeconds: often"),
                of(TYPES, "policy/v1beta1", BUDGET, "policy/v1", "policy/v1beta1"),
                of(
                        TYPES,
                        "no field spec.refreshIntervall",
                        "components/external-secrets/slack.yaml",
                        "refreshInterval: 1h",
                        "refreshInterval: 1h\n  refreshIntervall: 1h"),
                of(TYPES, "lacks secretKey", "components/external-secrets/database.yaml", "key: r", "path: r"),
                of(
                        NAMESPACE,
                        "in namespace “readiness”",
                        PRODUCTION,
                        "namespace: readiness-production",
                        "namespace: readiness"),
                of(
                        NAMESPACE,
                        "does not enforce restricted",
                        "base/namespace.yaml",
                        "enforce: restricted",
                        "enforce: baseline"),
                of(IMAGE, "neither a version nor a digest", PRODUCTION, "newTag: 0.1.0", "newTag: latest"),
                of(
                        IMAGE,
                        "is not the bot's",
                        MIGRATE,
                        "image: readiness-bot",
                        "image: registry.example.com/other:1.0.0"));
    }

    private static Stream<Mistake> placement() {
        return Stream.of(
                of(SELECTORS, "Service", "base/service.yaml", "component: bot", "component: bots"),
                of(
                        SELECTORS,
                        "Deployment",
                        DEPLOYMENT,
                        "component: bot\n  template:",
                        "component: server\n  template:"),
                of(SELECTORS, "Deployment", REPLICAS, "component: bot", "component: server"),
                of(SPREAD, "kubernetes.io/hostname", REPLICAS, "kubernetes.io/hostname", "kubernetes.io/host"),
                of(DISRUPTION, "no node can ever be drained", BUDGET, "minAvailable: 1", "minAvailable: 2"),
                of(DISRUPTION, "no node can ever be drained", BUDGET, "minAvailable: 1", "maxUnavailable: 0"),
                of(DISRUPTION, "nothing keeps a drain", PRODUCTION, "  - poddisruptionbudget.yaml\n", ""),
                of(
                        PORTS,
                        "port metrics leads to port “metric”",
                        "base/service.yaml",
                        "targetPort: admin",
                        "targetPort: metric"),
                of(PORTS, "no Service has the port", INGRESS, "name: http\n", "name: https\n"),
                of(PORTS, "but PORT is “8000”", DEPLOYMENT, "value: \"8080\"", "value: \"8000\""));
    }

    private static Stream<Mistake> network() {
        return Stream.of(
                of(Rule.INGRESS, "“/” (Exact)", INGRESS, "path: /slack/events", "path: /"),
                of(Rule.INGRESS, "(Prefix)", INGRESS, "pathType: Exact", "pathType: Prefix"),
                of(
                        Rule.INGRESS,
                        "no certificate covers",
                        PRODUCTION,
                        "path: /spec/tls/0/hosts/0, value: readiness.",
                        "path: /spec/tls/0/hosts/0, value: other."),
                of(
                        NETWORK_IN,
                        "ingress default 8080 is not to be",
                        POLICIES,
                        "name: ingress-nginx\n          pod",
                        "name: default\n          pod"),
                of(NETWORK_IN, "ingress monitoring 8081 is missing", POLICIES, "port: 8081", "port: 8080"),
                of(
                        NETWORK_IN,
                        "denies all that comes in",
                        POLICIES,
                        "podSelector: {}\n  policyTypes: [Ingress, Egress]",
                        "podSelector: {}\n  policyTypes: [Egress]"),
                of(
                        NETWORK_OUT,
                        "egress anybody 443 is not to be",
                        POLICIES,
                        "            except: [10.0.0.0/8, 100.64.0.0/10, 169.254.0.0/16, 172.16.0.0/12, 192.168.0.0/16]\n",
                        ""),
                of(NETWORK_OUT, "anybody 443", POLICIES, ", 169.254.0.0/16", ""),
                of(NETWORK_OUT, "any port", POLICIES, "      ports:\n        - { protocol: TCP, port: 443 }\n", ""),
                of(
                        NETWORK_OUT,
                        "Job readiness-migrate: egress private addresses 5432 is missing",
                        POLICIES,
                        "values: [bot, migration]",
                        "values: [bot]"),
                of(
                        NETWORK_OUT,
                        "egress kube-system 53 is missing",
                        POLICIES,
                        "kubernetes.io/metadata.name: kube-system",
                        "kubernetes.io/metadata.name: dns"),
                on(
                        "dev",
                        NETWORK_OUT,
                        "private addresses 5432 is not to be",
                        "components/sqlite/kustomization.yaml",
                        "metadata: { name: database }",
                        "metadata: { name: names }"));
    }

    private static Stream<Mistake> pods() {
        return Stream.of(
                of(
                        TOKEN,
                        "ServiceAccount readiness-bot",
                        "base/serviceaccount.yaml",
                        "automountServiceAccountToken: false",
                        "automountServiceAccountToken: true"),
                of(
                        TOKEN,
                        "Deployment readiness-bot",
                        DEPLOYMENT,
                        "automountServiceAccountToken: false",
                        "automountServiceAccountToken: true"),
                of(TOKEN, "every Service", DEPLOYMENT, "      enableServiceLinks: false\n", ""),
                of(RESTRICTED, "may run as root", DEPLOYMENT, "runAsNonRoot: true", "runAsNonRoot: false"),
                of(RESTRICTED, "seccomp", MIGRATE, "type: RuntimeDefault", "type: Unconfined"),
                of(
                        RESTRICTED,
                        "may get more privileges",
                        VERIFY,
                        "allowPrivilegeEscalation: false",
                        "privileged: true"),
                of(RESTRICTED, "keeps capabilities", DEPLOYMENT, "drop: [ALL]", "drop: [NET_RAW]"),
                of(
                        RESTRICTED,
                        "hostNetwork",
                        DEPLOYMENT,
                        "      enableServiceLinks: false\n",
                        "      enableServiceLinks: false\n      hostNetwork: true\n"),
                of(
                        DISK,
                        "can be written to",
                        DEPLOYMENT,
                        "readOnlyRootFilesystem: true",
                        "readOnlyRootFilesystem: false"),
                of(DISK, "/tmp is no emptyDir", DEPLOYMENT, "            - { name: tmp, mountPath: /tmp }\n", ""),
                of(
                        DISK,
                        "folder of the node",
                        DEPLOYMENT,
                        "      volumes:\n",
                        "      volumes:\n        - { name: logs, hostPath: { path: /var/log } }\n"),
                of(
                        PROBES,
                        "livenessProbe asks for /readyz",
                        DEPLOYMENT,
                        "{ path: /livez, port: http }\n            periodSeconds: 10",
                        "{ path: /readyz, port: http }\n            periodSeconds: 10"),
                of(
                        PROBES,
                        "readinessProbe asks for /readyz at port admin",
                        DEPLOYMENT,
                        "{ path: /readyz, port: http }",
                        "{ path: /readyz, port: admin }"),
                of(
                        PROBES,
                        "startupProbe gives up after 10 s",
                        DEPLOYMENT,
                        "failureThreshold: 60",
                        "failureThreshold: 5"),
                of(PROBES, "livenessProbe gives up after 3 s", DEPLOYMENT, "periodSeconds: 10", "periodSeconds: 1"),
                of(
                        RESOURCES,
                        "no limit of memory",
                        DEPLOYMENT,
                        "cpu: \"1\", memory: ",
                        "cpu: \"1\", ephemeral-storage: "),
                of(RESOURCES, "more memory than its limit", DEPLOYMENT, "cpu: 100m, memory: ", "cpu: 100m, memory: 1"),
                of(RESOURCES, "heap", DEPLOYMENT, "MaxRAMPercentage=50", "MaxRAMPercentage=90"));
    }

    private static Stream<Mistake> rollout() {
        return Stream.of(
                of(ROLLOUT, "3 replicas, not 2", REPLICAS, "replicas: 2", "replicas: 3"),
                of(ROLLOUT, "start one before it stops one", DEPLOYMENT, "maxUnavailable: 0", "maxUnavailable: 1"),
                on(
                        "dev",
                        ROLLOUT,
                        "not Recreate",
                        "components/sqlite/deployment.yaml",
                        "    type: Recreate\n    rollingUpdate: null",
                        "    type: RollingUpdate"),
                on(
                        "dev",
                        ROLLOUT,
                        "on no PersistentVolumeClaim",
                        "components/sqlite/deployment.yaml",
                        "mountPath: /app/data",
                        "mountPath: /data"),
                of(
                        STOP,
                        "killed after 30 s, and a stop may take 50 s",
                        DEPLOYMENT,
                        "      terminationGracePeriodSeconds: 60\n",
                        ""),
                of(
                        STOP,
                        "a stop may take 95 s",
                        "config/readiness.yaml",
                        "command: /readiness",
                        "command: /readiness\nstop-within: 30s"),
                of(STOP, "no preStop sleep", DEPLOYMENT, "sleep: { seconds: 5 }", "exec: { command: [\"true\"] }"),
                of(ORDER, "“migrate” runs in the step “verify”", MIGRATE, "step: migrate", "step: verify"),
                of(ORDER, "“serve” runs in the step “”", DEPLOYMENT, "    readiness.dev/step: serve\n", ""),
                of(ORDER, "the Jobs are [verify]", "base/kustomization.yaml", "  - migrate.yaml\n", ""),
                of(ORDER, "within a set time", MIGRATE, "restartPolicy: Never", "restartPolicy: OnFailure"),
                of(ORDER, "asks no Service", VERIFY, "http://readiness-bot,", "http://readiness,"));
    }

    private static Stream<Mistake> settings() {
        return Stream.of(
                of(
                        SETTINGS,
                        "config/holidays/jp.yaml is mounted nowhere",
                        SETTINGS_MAPS,
                        "      - holidays/jp.yaml\n",
                        ""),
                of(
                        SETTINGS,
                        "“packages/export.schema.json” is no file of the settings",
                        SETTINGS_MAPS,
                        "      - packages/platform-engineering.yaml\n",
                        "      - packages/platform-engineering.yaml\n      - schema/export.schema.json\n"),
                of(
                        SETTINGS,
                        "“(nowhere)/us.yaml”",
                        SETTINGS_MAPS,
                        "      - readiness.yaml\n",
                        "      - readiness.yaml\n      - holidays/us.yaml\n"),
                of(
                        SETTINGS,
                        "mounted with another content",
                        SETTINGS_MAPS,
                        "- holidays/de.yaml",
                        "- de.yaml=holidays/us.yaml"),
                of(
                        SETTINGS,
                        "unknown key “comand”",
                        "config/readiness.yaml",
                        "command: /readiness",
                        "comand: /readiness"),
                of(ENVIRONMENT, "no variable ADMIN_HOTS", DEPLOYMENT, "name: ADMIN_HOST", "name: ADMIN_HOTS"),
                of(
                        ENVIRONMENT,
                        "“soon”",
                        DEPLOYMENT,
                        "          env:\n",
                        "          env:\n            - { name: POST_EVERY, value: soon }\n"),
                of(
                        ENVIRONMENT,
                        "by the dozen",
                        MIGRATE,
                        "          env:\n",
                        "          envFrom: [{ configMapRef: { name: readiness-settings } }]\n          env:\n"),
                of(
                        SECRETS,
                        "a secret stands in readiness.yaml",
                        "config/readiness.yaml",
                        "admins: []",
                        "admins: [] # xoxb-1234"),
                of(
                        SECRETS,
                        "a secret stands in SLACK_BOT_TOKEN_FILE",
                        DEPLOYMENT,
                        "value: /run/secrets/slack/bot-token",
                        "value: xoxb-1234"),
                of(SECRETS, "nothing makes the secret readiness-database/uri", MIGRATE, "key: url", "key: uri"),
                of(
                        SECRETS,
                        "it gets the secrets [readiness-slack/bot-token",
                        VERIFY,
                        "            items:\n              - { key: signing-secret, path: signing-secret }\n",
                        ""),
                of(SECRETS, "names a file that no secret makes", VERIFY, "path: signing-secret", "path: secret"),
                on(
                        "dev",
                        SECRETS,
                        "readiness-database/url: nobody reads it",
                        "components/sqlite/kustomization.yaml",
                        "ExternalSecret|Secret",
                        "Secret"));
    }
}
