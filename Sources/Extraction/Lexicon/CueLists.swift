/// Verbs and phrases that report what somebody said.

enum CueLists {
  /// They make a quote of words in quotation marks beside them.
  static let cues = """
    said says say saying told tells tell telling added adds adding wrote writes write writing asked asks
    asking replied replies responded responds answered answers explained explains explaining stated states
    stating declared declares declaring announced announces announcing insisted insists insisting argued
    argues arguing claimed claims claiming noted notes noting warned warns warning recalled recalls recalling
    continued continues continuing concluded concludes tweeted tweets tweeting posted posts commented
    commenting remarked observed observes questioned reacted reacts mocks shouted shouts shouting yelled chanted chanting chants cried
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
    scoffed retaliated riffed sneered fumed growled bellowed blurted hissed barked grumbled groaned moaned
    mumbled stammered stuttered sobbed wailed roared chuckled deadpans quips jokes gasped intoned drawled
    surmised theorized trumpeted vented rejoined crowed hollered begged pleads begs protested insists
    clarified clarifies reassures assures assured acknowledges chides chided
    """

  /// A clause behind them is indirect speech.
  static let cuesOfClause = """
    said says say saying told tells tell telling added adds add adding wrote writes write writing stated
    stating declared declares declare declaring announced announces announce announcing
    insisted insists insist insisting argued argues argue arguing claimed claims claim claiming noted notes
    note noting warned warns warn warning explained explains explain explaining concluded concludes conclude
    concluding acknowledged acknowledges acknowledge acknowledging admitted admits admit admitting conceded
    concedes concede conceding confirmed confirms confirm confirming testified testifies testify suggested
    suggests suggest suggesting predicted predicts predict predicting reported reports report reporting
    revealed reveals reveal revealing stressed stresses stress stressing emphasized emphasizes emphasised
    emphasising emphasizing complained complains complaining vowed vows vow vowing pledged pledges pledge
    pledging promised promises promise promising reiterated reiterates reiterating tweeted tweets tweet
    tweeting contended contends contend contending maintains maintained maintaining asserted asserts assert
    asserting alleged alleges allege alleging urged urges indicated indicates indicate indicating estimated
    estimates estimate estimating denied denies deny denying recalled recalls
    recalling disclosed discloses disclosing cautioned cautions cautioning joked jokes joking boasted boasts
    boasting lamented laments lamenting remarked observed observes quipped clarified clarifies
    clarifying mentioned mentions mentioning thinks think thinking guesses reckons swears swore posted
    assured assures assuring informed informs informing reminded reminds reminding feared fears
    """

  /// They take a clause as indirect speech only behind "that" or a question word.
  static let cuesOfThat = """
    asked asks ask asking replied replies replying responded responds responding answered answers answering
    hinted hints hinting implied implies pointed points pointing point proposed proposes proposing
    recommended recommends recommending demanded demands demanding requested requests requesting speculated
    speculates mused muses wondered wonders wondering described describes describing discussed highlighted
    highlights highlighting convinced persuaded ruled rules agreed agrees repeated repeats repeating
    testifying commented comments countered counters decreed decided bragged brags crowed fumed grumbled
    griped vented marveled marvelled advised advises advising demonstrated demonstrates objected objects
    protested protests rejoined retorted shouted yelled cried thought questioned questions
    questioning inform remind assure felt feels attested attests
    opined opines theorized posited proclaimed proclaims proclaiming published releasing specified specifies
    question wonder speculate imply hint recommend respond reply conclude complain explain recall observe joke
    """

  /// An infinitive behind them is what was said.
  static let cuesOfInfinitive = """
    vowed vows vow vowing pledged pledges pledge pledging promised promises promise promising threatened
    threatens threatening claimed claims claim claiming swore swears offered offers offering demanded demands
    demanding volunteered
    """

  /// Somebody and an infinitive behind them are what was said.
  static let cuesOfRequest = """
    urged urges urge urging asked asks ask asking told tells tell telling warned warns warn warning advised
    advises advise advising ordered orders ordering instructed instructs instructing implored implores
    imploring begged begs begging encouraged encourages encouraging invited invites inviting exhorted exhorts
    commanded beseeched reminded reminds reminding requested
    """

  /// What somebody is charged with, or named, stands behind them: accused him of lying.
  static let cuesOfCharge = """
    accused accuses accuse accusing criticized criticizes criticize criticizing criticised criticises
    criticising blamed blames blame blaming condemned condemns condemn condemning denounced denounces
    denounce denouncing described describes describe describing chided chides chiding faulted faults
    faulting assailed portrayed portrays portraying characterized characterizes characterizing characterised
    castigated lambasted excoriated rebuked scolded ridiculed
    """

  /// Nouns whose clause is what somebody said: his claim that …
  static let nouns = """
    claim claims assertion assertions suggestion suggestions allegation allegations accusation accusations
    argument arguments warning warnings announcement announcements statement statements contention
    insistence prediction predictions promise promises pledge pledges vow vows complaint complaints
    acknowledgment acknowledgement admission admissions declaration assurance assurances revelation
    revelations rumor rumors rumour rumours reports charge charges remark remarks denial denials
    conclusion boast confession
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
    thank thanked thanks thanking laud lauded lauds lauding credited credits crediting bemoan bemoaned bemoans
    boast boasted boasts boasting bragged brags pondered ponders questioning repeated repeats repeating echoing
    belittled belittles applauded applauds applauding commended derides disparaged assailed assails excoriated
    bashed bashes trashed skewered castigated chided lambasted lambasts scolded rebuked champions championed
    portraying portrays painted paints cast casts casting framed frames identified summed disputed disputes
    speaks teased anticipated anticipates commanded exhorted offered
    """
}
