/** First names that newspapers print often, in lower case, without accents; ours. Women's and men's alike: which it is, is nobody's business here. */
const latin = `
aaron adam adriana adrian agata agnieszka ahmad ahmed aino alain alberto albert aleksander aleksandr aleksandra alejandro alessandra alessandro alex alexander alexandra alexei alfonso alfred ali
alice alicja amal amelie amina amira ana anders andre andrea andreas andrej andres andrew andrzej angela angelo anita anja ann anna anne annika antoine anton antonio antonia antoni arif arne arnaud
arthur artur astrid axel ayse baptiste barbara bart bas beata beatriz benjamin benoit bernard bernd birgit bjorn boris bruno bruna budi camila camille carla carlo carlos carmen carolina caroline catherine
cecilia celine cem charles charlotte chiara christian christina christine christoph christophe claire clara claude claudia claudio claus cristina cristian cristiano dag dagmar damien daniel daniela daniele
david davide denis dewi didier diego dieter dilek dimitri dirk dominik dominique donald dorota eduardo edward ekrem elena eleonora elif elisabeth elisa eliza elsa emilia emilie emilio emma emmanuel emre enrico enrique
eric erik ernesto ernst esteban ester eva ewa fabian fabio fatima fatma federica federico felipe felix fernanda fernando filip florian francesca francesco francisco francois francoise frank frans franz frederic fredrik
friedrich gabriel gabriela georg george gerard gerhard giorgia giorgio giovanni giulia giuseppe grzegorz guillaume guillermo gunnar gustav hakan hans harald hassan heidi heiko heinrich helen helena helene helga helle
hendrik henri henrik herbert hiroshi hugo ibrahim ignacio igor ines inga ingrid irena irene irina isabel isabella isabelle iskandar ismail ivan jaap jacob jacques jakob jakub james jan jana jean jeanne jens jerzy
jesper jessica jesus joan joana joao joaquin jochen joe johan johann johanna johannes john jolanda jonas jonathan jorge jose josef joseph juan jukka julia julian juliana julie julien julio jurgen justyna kaja kamil kari karin
karl karoline katarina katarzyna katharina kees kemal kenji klaas klaus knut konrad krzysztof lars laura laurent lea lech leila leo leon leonardo lena lidia lina linda lionel lisa lise lorena lorenzo louis louise luc luca lucas
lucia lucie luis luisa luiz lukas luca maciej maria mariana marie marek margot margrethe mario marina mark marko markus marta martin martina marco marcin marcel marcelo marc magdalena magnus maja malgorzata malin manfred
manuel manuela mateo mateusz mathias matteo matthias maurice mauricio max maxime mehmet melanie mercedes mette michael michal michel michele miguel mikael mikhail mikkel milan mohamed mohammed monica monika morten muhammad murat mustafa
nadia natalia nathalie nicola nicolas nicole niels nikola nikolai nils nina nora norbert nur olaf ole oleg olga oliver olivier olof oscar otto pablo paola paolo pascal patricia patrick paul paula paulina paulo pavel pawel
pedro peer penelope per pernille peter petra philipp philippe pierre pieter pilar piotr rachel rafael rahmat rainer ralf ramon raul recep reza ricardo riccardo richard rita robert roberto rodrigo roger roland rolf roman rosa ruben
rudi rune ryszard sabine salvatore samir samuel sandra santiago sara sarah sebastian sergei sergej sergio serkan sigrid silvia silvio simon simona simone siti sofia sofie sonia sophie stefan stefania stefano steffen stephan stephanie
stig sri susana susanne svein sven sylvie tadeusz tatiana teresa thierry thomas thorsten tiago tim timo tobias tom tomas tomasz torsten tove tuncay ulrich ulrike ursula uwe valentina valerie vera veronica veronika victor viktor vincent vincenzo
vladimir volker volodymyr wahyu walter werner wilhelm willem wim wojciech wolfgang xavier yasmin yolanda yves yusuf zbigniew zeynep zofia joko agus bambang susi megawati anies kurt bodo jorg annalena saskia femke geert mette ulf kerstin ebba frederik trine jonas gro tone siv joost sander femke jeroen marit ingeborg solveig`;
const cyrillic = `
александр александра алексей анастасия анатолий андрей андрій анна антон борис вадим валентина валерий валерій василий василь вера виктор віктор виталий віталій владимир володимир вячеслав галина геннадий георгий григорий
дарья денис дмитрий дмитро евгений екатерина елена олена иван іван игорь ігор илья ирина ірина катерина кирилл константин лариса леонид лидия людмила максим мария марія марина марк михаил михайло надежда наталия наталья наталія
николай микола никита оксана олег олександр олексій ольга павел павло петр петро роман руслан светлана світлана семен сергей сергій софья софія станислав степан тарас татьяна тетяна федор юлия юлія юрий юрій яна ярослав
дональд джо эммануэль ангела олаф владислав тимур рамзан оксана богдан`;

export const givenNames: ReadonlySet<string> = new Set(`${latin} ${cyrillic}`.split(/\s+/).filter(Boolean));
