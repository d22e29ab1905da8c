/// Given names of many cultures, and family names that stand first.

/// Modest lists: common names, enough to tell a person from other names.
enum NameLists {
  static let male = """
    aaron abdul abdullah abdel abdallah abel abraham abu adam adolf adrian ahmad ahmed akbar akira alan alain
    albert alberto alec alejandro aleksander aleksandr alessandro alex alexander alexandre alexei alexey alexis
    alfred alfredo ali allan allen alvin amir amit anatoly anders andre andreas andrei andres andrew andrey andrzej
    andy angelo anil anthony anton antonio antonin antonis aref aristide armando arnold arthur arturo arun ashraf
    asif augusto austin axel ayman aziz babu baptiste barack barry bart bartholomew bashar basil ben benedict
    benigno benjamin benny benoit bernard bernardo bernie bert bill billy bjorn bo bob bobby boris brad bradley
    brandon brendan brent brett brian bruce bruno bryan burt byron caleb calvin cameron carl carlo carlos carlton
    casey cecil cedric cesar chad chandra charles charlie chen chester chris christian christoph christophe
    christopher chuck claude claudio clarence clark claus clayton clement cliff clifford clint clinton clive
    clyde cody colin colm connor conor constantin corey cory craig cristian cristiano curtis cyril cyrus dale damian
    damien dan daniel daniele danny dario darrell darren dave david dean dennis denis derek desmond diego dieter
    dietrich dirk dmitri dmitry dmytro dominic dominique don donald donnie doug douglas drew duncan dustin dwayne
    dwight earl ed eddie eddy edgar edmund edouard eduardo edward edwin eli elias elijah elliot elliott elmer elon elvis
    emanuel emil emile emilio emmanuel emmerson enda enrico enrique eric erik erich ernest ernesto ernst ethan eugene evan
    evo ezra fabio faisal farid farouk fayez felipe felix ferdinand fernando fidel florian floyd francesco francis francisco
    francois franco frank frankie franklin franz fred freddie frederic frederick friedrich fritz gabriel gareth garry
    gary gaston gavin gennady geoff geoffrey georg george georges georgios gerald gerard gerardo gerhard gerry
    giacomo gianluca giancarlo gilbert gilles giorgio giorgos giovanni giulio giuseppe glen glenn gordon graeme graham grant greg
    gregg gregory grigory guillaume guillermo gunter gus gustav gustavo guy habib hadi hafez hamad hamid hamza
    hank hans hariri haris harold harrison harry harvey hasan hashim hassan heath hector heinrich heinz helmut henri
    henrik henry herbert herman hermann hernan hideki hiroshi horst hosni howard hubert hugh hugo humberto hussein husain
    hussain iain ian ibrahim ichiro idriss ignacio igor ilham imran isaac ishmael ismail ivan ivo jack jackson jacob
    jacques jaime jair jake jakob jalal jamal james jamie jan jared jaroslav jason jasper javier jay jean jean-claude
    jean-marie jean-pierre jean-luc jean-yves jed jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy jiri
    joachim joao joaquin joe joel johan johann johannes john johnny jon jonah jonas jonathan jordan jorge
    jose josef joseph josh joshua jozef juan juha jules julian julien julio julius jun junichiro jurgen justin kabir
    kamal kareem karim karl kaspar kazuo keir keith ken kenji kenneth kent kevin khaled khalid khalil khalifa kirk klaus
    kofi konstantin kurt kwame kyle lance lars larry laszlo laurent lawrence lech lee leo leon leonard leonardo leonid leroy
    les leslie lester levi lewis liam lindsey lionel lloyd logan lorenzo lou louis luc luca lucas luigi luis luiz lukas luke lyndon
    mahathir mahmoud mahmud malcolm malik manfred manmohan manuel marc marcel marcelo marco marcos marcus mariano
    mario marius mark marko markus marlon marshall martin marty marvin mateo mathieu mathias matt matteo matthew matthias matti
    maurice mauricio maurizio max maxim maxime maximilian mehdi mehmet mel melvin michael michal michel michele mick miguel
    mikael mike mikhail miles milan milos mirza mitch mitchell mitt mohamed mohammad mohammed mohamud mohan mohsen moses
    muammar muhammad muhammadu mukesh murat mustafa musa myron narendra nasser nate nathan nathaniel neal ned neil nelson nestor newt
    nicholas nick nicky nicola nicolas nicolae nigel nikita nikola nikolai nikolaj nils noah noel nolan norbert
    norman nouri olaf oleg oliver olivier olusegun omar omer orlando oscar osama oskar osman otto owen pablo paolo
    pascal pasquale pat patrice patricio patrick paul paulo pavel pedro pekka percy perry pervez pete peter petr petro phil
    philip philipp philippe phillip pierre pieter pietro piotr preston prakash quentin rafael rafiq rahul raj
    rajiv rajesh rakesh ralph ram ramesh ramon ramzan rand randall randy raphael rashid raul ravi ray raymond recep
    reggie reginald reinhard rene renato reuben reza ricardo riccardo richard rick ricky rico rob robbie robert roberto robin
    rod roderick rodney rodrigo roger rohan roland rolf roman romano ron ronald ronnie rory ross roy ruben rudolf rudy rufus rupert
    russ russell ryan saad sadiq saeed said saleh salim salman salvador salvatore sam sami samir sammy samuel sandro sanjay sanjeev
    santiago saul scott sean sebastian sepp serge sergei sergey sergio seth shahid shane shaun shawn sheldon shimon
    shinzo shigeru sid sidney silvio simon slobodan sonny spencer stan stanislav stanley stefan stefano stephane
    stephen steve steven stewart stuart sunil suresh sven sylvain syed takeshi tariq taro tayyip ted terence terrence terry tetsuya
    thabo theo theodore theresa-like thierry thomas tiger tim timo timothy tito tobias todd tom tomas tomasz tommy tony travis trent
    trevor tyler umar umaru uri usain usman vaclav vadim valentin valery vicente victor vijay viktor vince
    vincent vinod vitaly vladimir volodymyr vojislav walid wallace walt walter warren wayne wendell werner wesley wilbur wilfried
    wilhelm willem william willie willy winston wolfgang woodrow woody xavier yahya yasser yasuo yevgeny yigal yitzhak
    yoshihiko youssef yuri yusuf yousaf yves zach zachary zalmay zdenek zine zinedine zoran ollanta alvaro rodrigue juncker
    goodluck yoweri jomo uhuru raila ehud benny naftali avigdor isaias joko prabowo rodrigo ferdinand alassane blaise laurent
    yahya paulos hailemariam meles abiy cyril jacob thabo julius levy michael tendai arnaud gennaro kylian lionel neymar
    sadio karim luka novak rafa roger jannik carlos stefanos daniil marin gael ashley
    """

  static let female = """
    abigail ada adriana agnes aicha aisha alexandra alexandria alice alicia alina allison alison alma amal amanda amber
    amelia amina amy ana anastasia andrea angela angelina anita ann anna annabel anne annette annie antonia april ariana
    arlene asia-bibi astrid audrey aung ava ayesha barbara beatrice beatriz becky belinda benazir bernadette bertha beth betsy
    betty beverly bianca blanca bonnie brenda bridget brigitte britney brooke camilla candace carla carly carmen carol
    carole carolina caroline carolyn carrie cassandra catherine cathy cecilia celeste celine charlene charlotte
    chelsea cheryl chloe christiana christina christine cindy claire clara claudia colleen condoleezza connie constance
    corazon courtney cristina cynthia daisy dana daniela danielle daphne dawn deborah debbie debra deirdre delia
    denise diana diane dilma dina dolores donna doris dorothy ebony edith eileen elaine eleanor elena elisa elisabeth
    elise eliza elizabeth ella ellen elsa emily emma erica erika erin ernestine estelle esther ethel eugenia eva eve evelyn
    fatima federica felicia fiona flora florence frances francesca frida gabriela gabriella gabrielle gail geraldine
    germaine gertrude gina ginny giorgia gisele gladys glenda gloria greta gretchen gwen gwendolyn hannah harriet hazel
    heather heidi helen helena helene henrietta hilary hilda hillary holly hope huma ida imelda indira ines ingrid irene
    irina iris irma isabel isabella isabelle ivana ivanka ivy jackie jacqueline jane janet janice janine jasmine
    jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi josephine joy joyce juanita
    judith judy julia juliana julie juliet june kaitlyn kamala karen karin karina karla kate katharine katherine kathleen
    kathryn kathy katie katrina kay kayla kelly kellyanne keiko kim-yo kimberly kirsten kirstjen kristen kristin kristina
    kylie lara laura lauren laurie leah leila lena leslie leticia lidia lillian lily linda lindsay lisa liz liza lois lola
    loretta lori lorraine louisa louise lucia lucille lucy ludmila luisa lydia lynda lynn mabel mackenzie madeleine madeline
    maggie malala mandy margaret margarita margot maria mariam marian marianne marie marilyn marina marine marion marissa
    marjorie marlene marsha martha martina mary maryam matilda maureen maya mayumi megan meghan melania melanie melinda melissa
    mercedes meredith meryl mia michaela michele michelle mildred mimi miranda miriam molly mona monica monique muriel myra
    nadia nadine nancy naomi natalia natalie natasha nellie nelly nicole nikki nina noor nora norma nursultan-like octavia olga
    olive olivia oprah pamela patricia patsy patti patty paula pauline pearl peggy penelope penny petra phoebe phyllis
    polly priscilla priti priyanka rachel ramona raquel rebecca regina renee rhonda rita roberta rosa rosalind rose
    rosemary roxanne ruby ruth sabrina sally samantha samira sandra sandy sara sarah savannah scarlett serena sheila shelley
    shelly sheryl shirley silvia simone sinead siobhan sofia sonia sonja sophia sophie stacey stacy stella stephanie sue
    sultana-like susan susanna susanne suu suzanne svetlana sylvia sylvie tamara tania tanya tara tatiana teresa terri theresa tiffany
    tina toni tracey tracy tricia trudy tulsi ursula valentina valerie vanessa vera verna veronica vicki vicky victoria
    viola violet virginia vivian wanda wendy whitney wilma winnie yasmin yingluck yolanda yoko yulia yvette yvonne zainab zoe zsuzsa
    jacinda ngozi michaela ellen graca winnie leymah nkosazana arundhati sonia mamata jayalalithaa aung sheikh hasina
    """

  static let familyFirst = """
    kim lee park choi jung jeong kang cho yoon jang lim xi hu wang zhang liu chen yang zhao huang zhou wu xu sun
    zhu gao lin guo ma he liang zheng luo song xie tang deng feng peng zeng xiao tian dong pan yuan cai jiang yu
    du ye cheng wei su lu ding ren nguyen tran pham moon ban han roh hwang mao jia tsai wen bo li ai yao ri pak hyon ho
    """
}
