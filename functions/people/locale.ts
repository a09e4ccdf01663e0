/** Words of the en_IN locale, ASCII letters only: the registry takes no others in names (HIS-1014). */
export interface Words {
  femaleNames: readonly string[]
  maleNames: readonly string[]
  lastNames: readonly string[]
}

let words: Words | undefined

/**
 * Faker's names for India, as they stood in release 10.6 (a test compares), but for two that would be read as a joke where
 * English is spoken. Written down here: a release that changed one would change everybody who lives under a seed, and
 * loading the library for three lists took 50 ms and 9 MB (measured).
 */
export function wordsOfIndia(): Words {
  return (words ??= { femaleNames: listed(FEMALE), maleNames: listed(MALE), lastNames: listed(LAST) })
}

const listed = (text: string): string[] => text.trim().split(/\s+/)

const FEMALE = `
  Aadrika Aanandinii Aaratrika Aarya Aasa Aasha Aashritha Aatmaja Abani Abhaya Adwitiya Agrata Ahalya Ahilya Aishani Akshainie
  Akshata Akshita Akula Ambar Amodini Amrita Amritambu Anala Anamika Ananda Anandamayi Ananta Anasooya Anasuya Anila Anjali
  Anjushree Anjushri Annapurna Anshula Anuja Anusuya Anwesha Apsara Aruna Arya Asha Aslesha Atmaja Atreyee Atreyi Avani Avantika
  Ayushmati Baala Baidehi Baijayanti Bala Balamani Basanti Bela Bhaanumati Bhadra Bhagirathi Bhagwanti Bhagwati Bhamini
  Bhanumati Bhargavi Bhavani Bhilangana Bilva Bilwa Buddhana Chakrika Chanda Chandani Chandi Chandini Chandira Chandni Chandra
  Chandrabhaga Chandrakala Chandrakin Chandramani Chandrani Chandraprabha Chandraswaroopa Chandravati Chapala Charumati Charvi
  Chatura Chitrali Chitramala Chitrangada Daevi Daevika Daksha Dakshayani Damayanti Darshwana Deeksha Deepali Deeptimayee
  Deeptimoyee Devangana Devani Devasree Devi Devika Dhaanyalakshmi Dhana Dhanadeepa Dhanalakshmi Dhara Dharani Dharitri Dhatri
  Diksha Dipali Divya Draupadi Dulari Durga Durgeshwari Ekaparnika Elakshi Enakshi Esha Eshana Eshita Gautami Gayatri Geeta
  Geetanjali Gemine Gemini Girija Girja Gita Gitanjali Hamsini Harinakshi Harita Heema Himadri Himani Hiranya Indira Jaimini
  Jaya Jyoti Jyotsana Kali Kalinda Kalpana Kalyani Kama Kamala Kamla Kanchan Kanishka Kanti Kashyapi Kumari Kumuda Lakshmi
  Lalita Lavanya Laxmi Leela Lila Madhuri Malati Malti Mandaakin Mandakini Mangala Mangalya Mani Manisha Manjusha Meena
  Meenakshi Menaka Menka Mina Minakshi Mohana Mohini Nalini Nikita Ojaswini Omana Oormila Opalina Opaline Padma Parvati Poornima
  Pramila Prasanna Preity Prema Priya Priyala Purnima Pushti Radha Rageshwari Rageswari Rajinder Ramaa Rati Rita Rohana Rukhmani
  Rukmin Rupinder Sanya Sarada Sarala Saraswati Sarisha Sarla Saroja Shakti Shakuntala Shanti Sharda Sharmila Shashi Shashikala
  Sheela Shivakari Shobhana Shresth Shresthi Shreya Shreyashi Shridevi Shrishti Shubha Shubhaprada Shwet Siddhi Sitara Sloka
  Smita Smriti Soma Subhashini Subhasini Sucheta Sudeva Sujata Sukanya Suma Sumitra Sunita Suryakantam Sushma Swara Swarnalata
  Sweta Tanirika Tanushree Tanushri Tanya Tara Trisha Uma Urmila Usha Vaidehi Vaijayanthi Vaijayanti Vaishnavi Vaishno Vaishvi
  Varalakshmi Vasanti Vasudha Vasundhara Veda Vedanshi Vidya Vimala Vrinda Vrund
`

const MALE = `
  Aadi Aadidev Aadinath Aaditya Aagam Aagney Aagneya Aalok Aamod Aanand Aanandaswarup Aanjaneya Aaryan Aatmaj Aatreya Aayushmaan
  Aayushman Abhaidev Abhirath Abhisyanta Acaryatanaya Achalesvara Acharyanandana Acharyasuta Achintya Achyut Adheesh Adhiraj
  Adhrit Adikavi Adinath Aditeya Aditya Adityanandan Adityanandana Adripathi Advaya Agasti Agastya Agneya Agnimitra Agniprava
  Agnivesh Ajeet Ajit Akroor Akshaj Akshat Akshayakeerti Alok Amaranaath Amaresh Amarnath Ameyatma Amish Amogh Amrit Anaadi
  Anagh Anand Anang Anil Anilaabh Anilabh Anish Anjaneya Ankal Anunay Anuraag Anurag Archan Arindam Arjun Arnesh Arun Aryan
  Ashlesh Ashok Atmanand Atmananda Avadhesh Baalaaditya Baalagopaal Bahula Bakula Balaaditya Balachandra Baladitya Balagopal
  Balagovind Balgopal Bandhu Bandhul Bankim Bankimchandra Bhaasvan Bhaaswar Bhadrak Bhadraksh Bhadran Bhagavaan Bhagvan
  Bharadwaj Bharat Bhardwaj Bhargava Bhasvan Bhaswar Bhaumik Bhaves Bheeshma Bhima Bhisham Bhishma Bhoj Bhoopat Bhoopati
  Bhooshan Bhooshit Bhramar Bhudev Bhudeva Bhupati Bhupen Bhushan Bhushit Bhuvanesh Bhuvaneshwar Birjesh Bishnu Bodhan Brahma
  Brahmaanand Brahmabrata Brahmanandam Brahmdev Brajendra Brajesh Brijesh Budhil Chaanakya Chaaruchandra Chaitan Chakor
  Chakradhar Chakravartee Chakravarti Chanakya Chandak Chandan Chandraayan Chandrabhan Chandradev Chandraketu Chandramauli
  Chandramohan Chandran Chandranath Chapal Charak Charuchandra Charuvrat Chaten Chatur Chaturaanan Chaturbhuj Chetan
  Chetanaanand Chidaakaash Chidaatma Chidambar Chidambaram Chidananda Chinmayanand Chinmayananda Chiranjeev Chiranjeeve
  Chitraksh Daiwik Damodara Dandak Dandapaani Darshan Datta Dayaamay Dayaananda Dayaanidhi Dayamayee Deb Deenabandhu Deepan
  Deepankar Deependra Deepesh Deeptanshu Deeptendu Deeptiman Deeptimay Deeptimoy Deevakar Dev Devadatt Devagya Devajyoti Devak
  Devdan Deven Devesh Deveshwar Devvrat Dhananjay Dhanapati Dhanesh Dhanpati Dhanu Dhanvin Dharmaketu Dhruv Dhyanesh Dhyaneshwar
  Digambar Digambara Dinakar Dinesh Dinkar Dipankar Dipendra Dipesh Diptendu Divaakar Divakar Divjot Dron Drona Dwaipayan
  Dwaipayana Eekalabya Ekaaksh Ekadant Ekaksh Ekalavya Ekaling Ekdant Gajaadhar Gajabahu Gajadhar Gajbaahu Ganak Ganaka Ganapati
  Gandharv Gandharva Ganesh Gangesh Garud Garuda Gati Gatik Gauraang Gaurang Gauranga Gautam Gautama Ghanaanand Ghanashyam
  Ghanshyam Giri Girik Girika Girindra Giriraaj Giriraj Girish Gobinda Gopaal Gopal Gopee Gopi Gorakhanatha Gorakhnath Goswamee
  Goswami Gotum Gouranga Goutam Govinda Gudakesa Gudakesha Gurdev Guru Hari Harinarayan Harit Hiranmay Hiranmaya Inder Indra
  Jagadish Jagadisha Jagathi Jagdeep Jagdish Jagmeet Jahnu Jai Javas Jay Jitender Jitendra Jyotis Kailash Kamalesh Kamlesh Kanak
  Kanaka Kannan Kannen Karan Karthik Kartik Karunanidhi Kashyap Keerti Kin Kiran Kirti Krishna Krishnadas Krishnadasa Kumar Laal
  Lai Lakshman Lakshmidhar Lakshminath Lal Laxman Mahendra Mahesh Maheswar Manik Manikya Manoj Marut Mayoor Meghnad Meghnath
  Mohan Mohinder Mukesh Mukul Nagabhushanam Nanda Narayan Narendra Narinder Naval Naveen Navin Nawal Nimit Niranjan Nirbhay Niro
  Param Paramartha Pran Pranay Prasad Prathamesh Prayag Prem Puneet Purushottam Rahul Raj Rajan Rajendra Rajiv Rakesh Ramesh
  Rameshwar Ranjeet Ranjit Ravi Ritesh Rohan Rohit Rudra Sachin Sameer Samir Sanjay Sanka Sarvin Satish Satyen Shankar Shantanu
  Sher Shiv Siddarth Siddhran Som Somnath Somu Subhash Subodh Suman Suresh Surya Suryakant Suryakanta Susheel Sushil Swami
  Swapnil Tapan Tarun Tej Tejas Trilochan Trilochana Trilok Trilokanath Trilokesh Triloki Tushar Udai Udit Ujjawal Ujjwal Umang
  Upendra Uttam Vasudev Vasudeva Vedang Vedanga Vidhur Vidhya Vidur Vijay Vimal Vinay Vishnu Vishwamitra Vyas Yogendra Yogesh
  Yoginder
`

const LAST = `
  Abbott Achari Acharya Adiga Agarwal Ahluwalia Ahuja Arora Asan Bandopadhyay Banerjee Bhadresha Bharadwaj Bhat Bhattacharya
  Bhattathiri Chattopadhyay Chaturvedi Chopra Desai Deshpande Devar Dhawan Dubashi Dutta Dwivedi Embranthiri Ganaka Gandhi Gill
  Gowda Guha Guneta Gupta Iyengar Iyer Jain Jangid Jha Johar Joshi Kakkar Kaniyar Kapoor Kaul Kaur Khan Khanna Khatri Kocchar
  Mahajan Malik Marar Mehra Mehrotra Menon Mishra Mukhopadhyay Naik Nair Nambeesan Namboothiri Nayar Nehru Pandey Panicker Patel
  Patil Pilla Pillai Pothuvaal Prajapat Rana Reddy Saini Sethi Shah Sharma Shukla Singh Sinha Somayaji Suthar Tagore Talwar
  Tandon Trivedi Varma Varman Varrier Verma
`
