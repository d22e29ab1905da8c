/// Verbs and phrases that report what somebody said.

enum CueLists {
  /// They make a quote of words in quotation marks beside them.
  static let cues = """
    said says say saying told tells tell telling added adds adding wrote writes write writing asked asks
    asking replied replies responded responds answered answers explained explains explaining stated states
    stating declared declares declaring announced announces announcing insisted insists insisting argued
    argues arguing claimed claims claiming noted notes noting warned warns warning recalled recalls recalling
    continued continues continuing concluded concludes tweeted tweets tweeting posted commented comments
    commenting remarked remarks observed observes shouted shouts shouting yelled chanted chanting chants cried
    screamed joked jokes joking quipped quips admitted admits admitting conceded concedes acknowledged
    acknowledges acknowledging confirmed confirms denied denies testified testifies suggested suggests
    suggesting predicted predicts reported reports reporting revealed reveals stressed stresses stressing
    emphasized emphasizes emphasised emphasises pointed complained complains urged urges urging vowed vows
    vowing pledged pledges promised promises boasted boasts lamented laments mused muses wondered wonders
    interjected countered counters retorted reiterated reiterates read reads sang sings exclaimed thundered
    whispered muttered murmured demanded demands begins began goes thinks thought believes believed feels
    felt agreed agrees opined opines proclaimed proclaims cautioned cautions asserted asserts maintains
    maintained contends contended alleged alleges alleging texted emailed advised advises advising
    implored pleaded reasoned recounted recounts joking laughed laughs sighed snapped deadpanned
    ranted raved bragged marveled enthused gushed chimed pressed recommended recommends ruled rules
    reflected reflects summed described describes tells tweeted instructed informed reassured
    """

  /// A clause behind them is indirect speech.
  static let cuesOfClause = """
    said says say saying told tells telling added adds adding wrote writes stated states declared declares
    announced announces announcing insisted insists argued argues arguing claimed claims claiming noted notes
    warned warns warning explained explains concluded acknowledged acknowledges admitted admits conceded
    concedes confirmed confirms testified suggested suggests suggesting predicted predicts reported reports
    revealed reveals stressed stresses emphasized emphasised complained vowed vows pledged pledges promised
    reiterated tweeted contended contends maintains asserted asserts alleged alleges alleging urged urges
    indicated indicates estimated estimates estimates denied denies believes believe asked recalled argue
    claim note warn insist announced disclosed cautioned joked insists estimate suggest wrote tweets
    """

  static let cuesToSomebody = """
    told tells tell telling asked asks asking urged warned advised informed reassured assured instructed
    reminded
    """

  /// They make a quote of quoted words later in their clause.
  static let loose = """
    accuse accused accuses accusing blast blasted blasts blasting blame blamed blames blaming condemn
    condemned condemns condemning call called calls calling describe described describes describing
    denounce denounced denounces denouncing criticize criticized criticizes criticizing criticise criticised
    criticising dismiss dismissed dismisses dismissing brand branded label labeled labelled labeling dub
    dubbed term termed characterize characterized characterise characterised refer referred refers referring
    cite cited cites citing point pointed points pointing praise praised praises praising hail hailed hails
    hailing slam slammed slams slamming rip ripped mock mocked mocking ridicule ridiculed decry decried
    decrying lament lamented urge urged urges urging promise promised promises promising vow vowed vows
    pledge pledged pledges threaten threatened threatens threatening demand demanded demands demanding
    tout touted touting express expressed expresses expressing voice voiced reject rejected rejects
    rejecting defend defended defends defending compare compared likened quoted quoting quote quotes
    mention mentioned mentions deem deemed consider considered considers deride derided attack attacked
    attacking attacks encourage encouraged encourages encouraging declare declared stress stressed
    say says said told claim claims claimed believe believed admit admitted agree agreed
    find found finds conclude concluded rate rated raise raised raises urge warn warned warning insist
    insisted question questioned questions apologize apologized apologised apologizing complain
    complained invoke invoked echo echoed echoes read reads reading entitled-as stating stated ask asked asking
    propose proposed advocate advocated assert asserted portray portrayed portrays proclaimed proclaim
    suggest suggested suggesting speak spoke speaking talk talked talking acknowledge acknowledged recall
    recalled highlight highlighted outline outlined allege alleged predict predicted put hear heard
    explain explained note noted noting add added adding write wrote written writing tweet tweeted
    """
}
