/// The stories that come with the program, for newcomers and for tests.

package enum SampleArchive {
  /// The files of `Stories/`, in the order in which they are filed: a newer version follows the older.
  package static let stories: [(name: String, bytes: [UInt8])] = [
    ("story-01-ferry-aground.txt", PackageResources.story_01_ferry_aground_txt),
    ("story-02-ferry-aground-update.txt", PackageResources.story_02_ferry_aground_update_txt),
    ("story-03-gannet-ledge.txt", PackageResources.story_03_gannet_ledge_txt),
    ("story-04-lindqvist-strike.txt", PackageResources.story_04_lindqvist_strike_txt),
    ("story-05-correction.txt", PackageResources.story_05_correction_txt),
    ("story-06-seagrass.txt", PackageResources.story_06_seagrass_txt),
    ("story-07-toll-treaty.txt", PackageResources.story_07_toll_treaty_txt),
    ("story-08-toll-treaty-ledger.txt", PackageResources.story_08_toll_treaty_ledger_txt),
    ("story-09-toll-treaty-post.txt", PackageResources.story_09_toll_treaty_post_txt),
    ("story-10-toll-treaty-gazette.txt", PackageResources.story_10_toll_treaty_gazette_txt),
    ("story-11-letter-obtained.txt", PackageResources.story_11_letter_obtained_txt),
    ("story-12-lifeboat-trial.txt", PackageResources.story_12_lifeboat_trial_txt),
    ("story-13-lifeboat-april.txt", PackageResources.story_13_lifeboat_april_txt),
    ("story-14-regatta.txt", PackageResources.story_14_regatta_txt),
    ("story-15-tunnel-interview.txt", PackageResources.story_15_tunnel_interview_txt),
    ("story-16-lindqvist-results.txt", PackageResources.story_16_lindqvist_results_txt),
    ("story-17-reshuffle.txt", PackageResources.story_17_reshuffle_txt),
    ("story-18-water-shortage.txt", PackageResources.story_18_water_shortage_txt),
    ("story-19-freighter-rescue.txt", PackageResources.story_19_freighter_rescue_txt),
    ("story-20-tunnel-feature.txt", PackageResources.story_20_tunnel_feature_txt),
    ("story-21-school-roof.txt", PackageResources.story_21_school_roof_txt),
    ("story-22-foghorn.txt", PackageResources.story_22_foghorn_txt),
    ("story-23-commission-mansour.txt", PackageResources.story_23_commission_mansour_txt),
    ("story-24-owen-trask.txt", PackageResources.story_24_owen_trask_txt),
    ("story-25-ferry-inquiry.txt", PackageResources.story_25_ferry_inquiry_txt),
  ]
}
