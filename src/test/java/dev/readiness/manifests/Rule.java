package dev.readiness.manifests;

import java.util.List;
import java.util.function.Function;

/** What has to be true of every overlay; each finds its own faults and no others'. */
enum Rule {
    TYPES(ApiTypes::faults),
    NAMESPACE(Placement::namespace),
    SELECTORS(Placement::selectors),
    SPREAD(Placement::spread),
    DISRUPTION(Placement::disruption),
    PORTS(Ports::faults),
    INGRESS(Door::faults),
    NETWORK_IN(Network::comingIn),
    NETWORK_OUT(Network::goingOut),
    TOKEN(PodSecurity::token),
    RESTRICTED(PodSecurity::restricted),
    DISK(PodSecurity::disk),
    PROBES(Probes::faults),
    RESOURCES(Resources::faults),
    IMAGE(Image::faults),
    ROLLOUT(Rollout::strategy),
    STOP(Rollout::stop),
    ORDER(Rollout::order),
    SETTINGS(MountedSettings::faults),
    ENVIRONMENT(Variables::faults),
    SECRETS(Secrets::faults);

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Rendering, List<String>> check;

    Rule(Function<Rendering, List<String>> check) {
        this.check = check;
    }

    /** What is wrong, each as a sentence that names the object. */
    List<String> faults(Rendering rendering) {
        return check.apply(rendering);
    }
}
